package dev.latchkey.application.session;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.ResetId;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.PasswordReset;
import dev.latchkey.domain.username.Person;
import java.time.Instant;

/**
 * Whoever delivers a reset mints its secret, which kills the one minted before (USR-10).
 *
 * <p>For the host's own process: no door leads here. One transaction. Safe for many threads.
 */
public final class MakeResetLink {
    private final Acts acts;
    private final Persons persons;
    private final PasswordResets resets;
    private final SessionStart.Minting minting;
    private final ActivityLog log;

    public MakeResetLink(
            Acts acts, Persons persons, PasswordResets resets, SessionStart.Minting minting, ActivityLog log) {
        this.acts = acts;
        this.persons = persons;
        this.resets = resets;
        this.minting = minting;
        this.log = log;
    }

    /**
     * What is to be delivered.
     *
     * @param secret for the person's eyes alone; kept as a hash
     * @param to the person's own address on record
     */
    public record Minted(Secret secret, EmailAddress to, Instant expiresAt) {}

    /**
     * Mints the secret.
     *
     * @param actor the host: kind SYSTEM
     * @throws Rejected with RESET_OVER where it was used or replaced or has run out, or ACTOR_NOT_PERMITTED
     */
    public Minted handle(Actor actor, ResetId reset) {
        return acts.perform(actor, Act.RESET_LINK_MADE, null, () -> {
            if (actor.kind() != Actor.Kind.SYSTEM) {
                throw new Rejected(Reason.ACTOR_NOT_PERMITTED);
            }
            PasswordReset asked = resets.find(reset).orElseThrow(() -> new Rejected(Reason.RESET_OVER));
            Person person = persons.lock(asked.username()).orElseThrow();
            Instant now = minting.clock().now();
            Secret secret = new Secret(minting.randomness().token());
            EmailAddress to = person.email();
            if (to == null || person.isRetiredAt(now) || !resets.mint(reset, Tokens.hash(secret), now)) {
                throw new Rejected(Reason.RESET_OVER);
            }
            Entry entry = Entry.done(actor, person.name().value(), person.home(), Act.RESET_LINK_MADE)
                    .with("reset", reset.toString());
            log.append(new Placed(Ledger.of(person.id()), entry));
            return new Minted(secret, to, asked.expiresAt());
        });
    }
}
