package dev.latchkey.cli.shared;

/** The command line asks for something that cannot be made out; the message tells the person what to write. */
public final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotUnderstood(String message) {
        super(message);
    }
}
