package dev.latchkey.docs.benchmark;

/** What a Java virtual machine does that is given nothing to do. */
final class Bare {
    private Bare() {}

    public static void main(String[] arguments) {
        System.out.println("started");
    }
}
