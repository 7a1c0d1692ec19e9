package dev.latchkey.cli.shared;

/** Somebody stopped the command while it waited. */
public final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Interrupted(InterruptedException cause) {
        super(cause);
    }
}
