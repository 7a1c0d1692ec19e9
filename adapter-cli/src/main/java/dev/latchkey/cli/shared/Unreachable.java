package dev.latchkey.cli.shared;

/** The database cannot be had; the message tells the person why and what to do. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
