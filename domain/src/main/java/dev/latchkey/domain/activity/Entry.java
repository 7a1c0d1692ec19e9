package dev.latchkey.domain.activity;

import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.TokenId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded of one act: a record before it has its place in a chain (ACT-1).
 *
 * @param who the actor, with door and source
 * @param username the acting person's username as it is written now, or null where nobody is known
 * @param account the account in whose log it is shown, or null
 * @param details further facts in words of the glossary, the id of the API token by which it was done among them (USR-11);
 *     never a secret (ACT-6)
 */
public record Entry(
        Actor who,
        @Nullable String username,
        @Nullable AccountId account,
        What what,
        @Nullable LinkId authority,
        ImmutableSortedMap<String, String> details) {

    /**
     * The act and how it went.
     *
     * @param reason why not, or null when it was done
     */
    public record What(Act act, Outcome outcome, @Nullable Reason reason) {}

    public static Entry done(Actor who, @Nullable String username, @Nullable AccountId account, Act act) {
        return of(who, username, account, new What(act, Outcome.DONE, null));
    }

    public static Entry refused(
            Actor who, @Nullable String username, @Nullable AccountId account, Act act, Reason reason) {
        return of(who, username, account, new What(act, Outcome.REFUSED, reason));
    }

    public static Entry failed(
            Actor who, @Nullable String username, @Nullable AccountId account, Act act, Reason reason) {
        return of(who, username, account, new What(act, Outcome.FAILED, reason));
    }

    private static Entry of(Actor who, @Nullable String username, @Nullable AccountId account, What what) {
        TokenId token = who.means().token();
        return new Entry(
                who,
                username,
                account,
                what,
                null,
                token == null ? ImmutableSortedMap.of() : ImmutableSortedMap.of("token", token.toString()));
    }

    /** The link that allowed it. */
    public Entry by(LinkId link) {
        return new Entry(who, username, account, what, link, details);
    }

    /**
     * The same for a log whose account the actor must not learn of: it names who acted, but does not show among the actor's
     * own records.
     */
    public Entry toldToAccountOnly() {
        return new Entry(Actor.system(who.origin()), username, account, what, authority, details);
    }

    public Entry with(String name, String value) {
        ImmutableSortedMap<String, String> more = ImmutableSortedMap.<String, String>naturalOrder()
                .putAll(details)
                .put(name, value)
                .build();
        return new Entry(who, username, account, what, authority, more);
    }

    public Entry with(Map<String, String> further) {
        Entry entry = this;
        for (Map.Entry<String, String> detail : further.entrySet()) {
            entry = entry.with(detail.getKey(), detail.getValue());
        }
        return entry;
    }
}
