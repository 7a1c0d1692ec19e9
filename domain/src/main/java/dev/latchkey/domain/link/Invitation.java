package dev.latchkey.domain.link;

import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Access to an account promised to whoever gets a one-time link at an e-mail address (LNK-2).
 *
 * <p>It gives nothing by itself: what it is worth is judged by what the giver's link holds when it is accepted (LNK-15). An
 * account has at most one for an address that has not ended (LNK-3).
 *
 * @param giver the link it was made by
 * @param version counts the changes; two changes of one version never both succeed (ACC-7)
 */
public record Invitation(
        InvitationId id, Link.Key giver, Delivery delivery, Asked asked, Promised promised, long version) {
    /**
     * Where it goes, and what accepts it.
     *
     * @param secretHash SHA-256 of the secret of its link, in hexadecimal, or null while there is none; the secret itself is
     *     kept nowhere
     * @param handed whether a person was handed that link: a deliverer makes no other then
     */
    public record Delivery(EmailAddress to, @Nullable String secretHash, boolean handed) {
        @Override
        public String toString() {
            return "Delivery[" + to + "]";
        }
    }

    /**
     * What was promised, if the giver can still give it then.
     *
     * @param from from when, or null from when it is accepted
     * @param until until when (exclusive), or null without an end
     */
    public record Asked(
            Privileges privileges,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** A new one, for 72 hours; for less where the giver's own link or what it promises is over before that (PRV-9). */
    public static Invitation made(InvitationId id, Link giver, EmailAddress to, Asked asked, Instant now) {
        Promised promised = Promised.at(now).cutTo(giver.term().until()).cutTo(asked.until());
        return new Invitation(id, giver.key(), new Delivery(to, null, false), asked, promised, 0);
    }

    public AccountId account() {
        return giver.account();
    }

    public EmailAddress to() {
        return delivery.to();
    }

    /**
     * With another link, which kills the former one.
     *
     * @param handed whether it is a person who gets it to pass it on, and no deliverer
     */
    public Invitation withSecret(String secretHash, boolean handed) {
        return new Invitation(id, giver, new Delivery(to(), secretHash, handed), asked, promised, version + 1);
    }

    /** Sent again: its 72 hours begin anew, and the former link is dead. */
    public Invitation resent(Link givers, Instant now) {
        Promised anew = promised.again(now).cutTo(givers.term().until()).cutTo(asked.until());
        return new Invitation(id, giver, new Delivery(to(), null, false), asked, anew, version + 1);
    }

    /** Over at a moment at the latest. */
    public Invitation cutTo(@Nullable Instant latest) {
        Promised cut = promised.cutTo(latest);
        return cut.equals(promised) ? this : new Invitation(id, giver, delivery, asked, cut, version + 1);
    }

    public Invitation ended(How how, Instant now, @Nullable UsernameId by) {
        return new Invitation(id, giver, delivery, asked, promised.ended(how, now, by), version + 1);
    }

    /** What of the promised levels the giver can still give. */
    public Privileges privileges(Grantor grantor) {
        return grantor.cut(asked.privileges());
    }

    /**
     * When the link that is made of it now is in force: as it was asked, never beyond the giver's own (PRV-9).
     *
     * @throws dev.latchkey.domain.shared.Rejected with GIVER_MAY_NOT where the giver's own link leaves nothing of it
     */
    public Link.Term term(Grantor grantor, Instant now) {
        return grantor.cutTerm(asked.from(), asked.until(), now);
    }
}
