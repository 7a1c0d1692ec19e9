package dev.latchkey.application.exchange;

/** A text is no key ring; the message says what is wrong with it and shows nothing of it. */
final class NoKeyRing extends Exception {
    private static final long serialVersionUID = 1;

    NoKeyRing(String message) {
        super(message, null, false, false);
    }
}
