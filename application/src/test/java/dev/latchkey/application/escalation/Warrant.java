package dev.latchkey.application.escalation;

import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The most a username may hold in an account by what was given to it, and by whose warrant. */
final class Warrant {
    final AccountId account;
    final UsernameId username;
    /** By what it was given; null for the owner that signed the account up. */
    final @Nullable Warrant giver;

    boolean owner;
    Map<Portion, AccessLevel> levels;
    Instant from;

    @Nullable
    Instant until;

    boolean suspended;
    boolean ended;
    /** Since when it has borne promises without a break; null while it cannot. */
    @Nullable
    Instant bearingSince;

    /** Since when it has been an owner's in force without a break; null while it is not. */
    @Nullable
    Instant owningSince;

    Warrant(AccountId account, UsernameId username, @Nullable Warrant giver, Instant from, @Nullable Instant until) {
        this.account = account;
        this.username = username;
        this.giver = giver;
        this.from = from;
        this.until = until;
        this.levels = nothing();
    }

    static Map<Portion, AccessLevel> nothing() {
        Map<Portion, AccessLevel> levels = new HashMap<>();
        Portions.BUILT_IN.all().forEach(portion -> levels.put(portion, AccessLevel.NONE));
        return levels;
    }

    AccessLevel level(Portion portion) {
        return owner ? AccessLevel.FULL : levels.getOrDefault(portion, AccessLevel.NONE);
    }

    boolean inForce(Instant now) {
        return !ended && !suspended && !now.isBefore(from) && (until == null || now.isBefore(until));
    }

    boolean runsAccess(Instant now) {
        return inForce(now) && level(Portion.ACCOUNT_ACCESS) == AccessLevel.FULL;
    }

    boolean outlasts(Warrant other) {
        return other.until != null && (until == null || until.isAfter(other.until));
    }

    /** Whether every level of another is within its own. */
    boolean covers(Warrant other) {
        return Portions.BUILT_IN.all().stream()
                .allMatch(portion -> level(portion).compareTo(other.level(portion)) >= 0);
    }

    /** Whether it came from a username's warrants, through whatever hands; owners and one that is spared end the chain. */
    boolean cameFrom(UsernameId root, UsernameId spared) {
        for (Warrant by = giver; by != null; by = by.giver) {
            if (by.username.equals(root)) {
                return true;
            }
            if (by.owner || by.username.equals(spared)) {
                return false;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return (owner ? "owner " : "") + levels + " " + from + "/" + until + (suspended ? " suspended" : "")
                + (ended ? " ended" : "");
    }
}
