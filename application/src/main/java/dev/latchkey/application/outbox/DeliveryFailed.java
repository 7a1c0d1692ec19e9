package dev.latchkey.application.outbox;

/** An event could not be delivered, and may be later. */
public final class DeliveryFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param cause in words for the operator; no secret */
    public DeliveryFailed(String cause) {
        super(cause);
    }
}
