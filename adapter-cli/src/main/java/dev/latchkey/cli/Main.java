package dev.latchkey.cli;

/** The program {@code latchkey}. */
public final class Main {
    private static final String USAGE = "Usage: latchkey [--help] COMMAND";

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            System.out.println(USAGE);
            return;
        }
        System.err.println(USAGE);
        System.exit(2);
    }
}
