package dev.latchkey.application.session;

import dev.latchkey.application.outbox.LinkMinter;
import dev.latchkey.domain.shared.Origin;

/**
 * What leads to a new password when the old one is lost (USR-10).
 *
 * @param ask for somebody who cannot sign in
 * @param askOf for an owner of the home account
 * @param makeLink for whoever delivers it
 * @param use with the secret
 * @param setFirst for an owner, where no mail reaches the person
 */
public record Resets(
        AskReset ask, AskResetOf askOf, MakeResetLink makeLink, ResetPassword use, SetFirstPassword setFirst) {
    /**
     * Makes the links of resets when their events are delivered, for those who deliver by events.
     *
     * @param address what stands before the secret in a link, or nothing
     */
    public LinkMinter minter(String address, Origin origin) {
        return new ResetMinter(makeLink, address, origin);
    }
}
