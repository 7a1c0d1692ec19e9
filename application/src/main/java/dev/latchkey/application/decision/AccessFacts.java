package dev.latchkey.application.decision;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.account.PersonName;
import dev.latchkey.domain.account.PracticeName;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All facts of a question, read together: one round trip, a handful of rows by key, always current (DEC-7).
 *
 * <p>{@code at} is the clock: state changes recorded for later are not seen. Whatever does not exist is absent from the
 * facts; nothing is thrown for it. Links of other pairs never show.
 */
public interface AccessFacts {
    Facts of(Username username, AccountId account, Instant at);

    Facts of(UsernameId username, AccountId account, Instant at);

    /** The facts of many questions, in their order (DEC-8). */
    ImmutableList<Facts> ofEach(List<Pair> pairs, Instant at);

    /** Every link the two ever had, in any order; empty where either is unknown (DEC-5). */
    ImmutableList<Link> links(Username username, AccountId account);

    /** The person acting, and whether a first password must still be changed (USR-3). */
    Optional<Acting> acting(UsernameId username);

    /**
     * The accounts a username has a standing link to, last used first, then by Account ID; those after a position, at most
     * so many.
     *
     * @param search text that is {@link #folded}, which the folded practice name, the folded provider name (first, space,
     *     last) or the Account ID must contain as it is; or null
     */
    ImmutableList<Candidate> accountsOf(
            UsernameId username, @Nullable String search, @Nullable Position after, int limit, Instant at);

    /** The usernames with a standing link to an account, by name, those after a name, at most so many. */
    ImmutableList<Facts> usernamesOf(AccountId account, @Nullable Username after, int limit, Instant at);

    /** Text as it is compared in a search: lower case in Unicode NFC, the same in all stores. */
    static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Form.NFC);
    }

    /** The two a question is about. */
    record Pair(Username username, AccountId account) {}

    /** @param changeDue whether the password was chosen by somebody else (USR-3) */
    record Acting(Person person, boolean changeDue) {}

    /**
     * An account a username may perhaps enter.
     *
     * @param lastUsed when it was last entered, or null when never
     */
    record Candidate(
            Facts facts,
            PracticeName practiceName,
            PersonName provider,
            @Nullable Instant lastUsed) {
        public Position position() {
            return new Position(
                    lastUsed, java.util.Objects.requireNonNull(facts.account()).id());
        }
    }

    /** Where an account stands in the order of a username's accounts. */
    record Position(@Nullable Instant lastUsed, AccountId account) {}
}
