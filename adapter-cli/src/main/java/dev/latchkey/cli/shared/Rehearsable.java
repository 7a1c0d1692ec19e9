package dev.latchkey.cli.shared;

/**
 * A command that changes something by use cases alone, and shows and checks no secret: it takes {@code --dry-run}.
 *
 * <p>It is written as if there were no such thing: whatever it does through {@link Tools#latchkey} is taken back, what it
 * wants remembered is not, and its answer says so.
 */
public interface Rehearsable {}
