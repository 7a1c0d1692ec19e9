package dev.latchkey.domain.account;

import dev.latchkey.domain.shared.AccountId;
import java.time.Instant;

/**
 * A provider account: one provider's records, codes and subscription.
 *
 * @param states the dates its state is derived from, as of the moment it was read
 * @param demandsSecondFactor whether only usernames with a second factor come in (DEC-10)
 * @param version counts the edits; two edits of one version never both succeed (ACC-7)
 */
public record Account(
        AccountId id,
        Profile profile,
        StateDates states,
        boolean demandsSecondFactor,
        Instant createdAt,
        long version) {
    /** A new account in its free trial. */
    public static Account signedUp(AccountId id, Profile profile, Instant now, Instant trialUntil) {
        return new Account(id, profile, StateDates.trialUntil(trialUntil), false, now, 0);
    }

    public Account edited(Profile changed) {
        return new Account(id, changed, states, demandsSecondFactor, createdAt, version + 1);
    }

    public Account demandingSecondFactor(boolean demanded) {
        return new Account(id, profile, states, demanded, createdAt, version + 1);
    }
}
