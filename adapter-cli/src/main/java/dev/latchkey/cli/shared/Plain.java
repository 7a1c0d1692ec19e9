package dev.latchkey.cli.shared;

/**
 * A command that can be given its options one by one, without its annotations: to have those read takes longer than all else
 * it does.
 *
 * <p>What it takes is what the annotations say; a test holds one against the other.
 */
public interface Plain {
    /** Takes an option that has no value; false where there is none of that name. */
    boolean take(String option);

    /** Takes an option with its value; false where there is none of that name. */
    boolean take(String option, String value);

    /** Whether everything that has to be there is. */
    boolean isComplete();

    /** Does what it is for; the status to end with. */
    int perform();
}
