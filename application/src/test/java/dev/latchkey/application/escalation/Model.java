package dev.latchkey.application.escalation;

import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may hold at the most, worked out from what was asked for and by whom, and from nothing the system answers:
 * no giver adds more than it holds at that moment by its own warrant.
 */
final class Model {
    private final List<Warrant> all = new ArrayList<>();
    private final Map<String, Warrant> standing = new HashMap<>();
    private final Set<AccountId> resting = new HashSet<>();

    @Nullable
    Warrant of(UsernameId username, AccountId account) {
        return standing.get(key(username, account));
    }

    List<Warrant> standing(AccountId account) {
        return standing.values().stream()
                .filter(warrant -> warrant.account.equals(account))
                .toList();
    }

    /** Lets time go by: a warrant that is over by its date bears no promise any more, whatever becomes of it. */
    void at(Instant now) {
        standing.values().forEach(warrant -> reviewed(warrant, now));
    }

    void rests(AccountId account, boolean rests) {
        if (rests) {
            resting.add(account);
        } else {
            resting.remove(account);
        }
    }

    boolean mayGive(@Nullable Warrant giver, Instant now) {
        return giver != null && giver.runsAccess(now) && !resting.contains(giver.account);
    }

    void signedUp(UsernameId username, AccountId account, Instant now) {
        Warrant first = new Warrant(account, username, null, now, null);
        first.owner = true;
        add(first, now);
    }

    /** Somebody let somebody in. */
    void given(
            @Nullable Warrant giver,
            UsernameId username,
            Map<Portion, AccessLevel> asked,
            @Nullable Instant from,
            @Nullable Instant until,
            Instant now) {
        if (giver == null || !mayGive(giver, now)) {
            return;
        }
        Warrant given = new Warrant(
                giver.account, username, giver, later(later(from, giver.from), now), earlier(until, giver.until));
        given.levels = cut(asked, giver, Warrant.nothing());
        Warrant before = of(username, giver.account);
        if (before != null) {
            before.ended = true;
        }
        add(given, now);
    }

    /**
     * Somebody used what was promised; good only if the right it was promised by was never interrupted since. It gives no more
     * than that right bears at this moment, and never psychotherapy notes unless they were named.
     */
    void used(Pledge pledge, UsernameId username, Instant now) {
        Warrant giver = pledge.by();
        if (giver == null || !pledge.holds()) {
            return;
        }
        Map<Portion, AccessLevel> levels = new HashMap<>();
        Portions.BUILT_IN.all().forEach(portion -> levels.put(portion, giver.level(portion)));
        levels.put(Portion.PSYCHOTHERAPY_NOTES, AccessLevel.NONE);
        Warrant replaced = of(username, pledge.account());
        if (replaced == null || (!replaced.suspended && isOver(replaced, now))) {
            Map<Portion, AccessLevel> promised = pledge.levels();
            given(giver, username, promised == null ? levels : promised, pledge.from(), pledge.until(), now);
        }
    }

    void limited(@Nullable Warrant giver, Warrant whom, Chosen.Levels levels, Instant now) {
        Map<Portion, AccessLevel> asked = levels.said();
        if (giver != null) {
            levels.preset().keySet().stream()
                    .filter(portion -> !levels.named().containsKey(portion))
                    .forEach(portion -> asked.merge(portion, giver.level(portion), Model::lower));
        }
        boolean raises = giver != null && mayGive(giver, now) && !whom.outlasts(giver);
        Map<Portion, AccessLevel> bound = new HashMap<>();
        asked.forEach((portion, level) -> {
            boolean less = whom.level(portion).compareTo(level) >= 0;
            bound.put(portion, less || raises ? level : whom.level(portion));
        });
        if (giver != null && !giver.username.equals(whom.username) && !whom.owner) {
            whom.levels = cut(bound, giver, whom.levels);
        }
        reviewed(whom, now);
    }

    void dated(
            @Nullable Warrant giver,
            Warrant whom,
            boolean clears,
            @Nullable Instant from,
            @Nullable Instant until,
            Instant now) {
        boolean gives =
                mayGive(giver, now) && giver != null && giver.covers(whom) && !giver.username.equals(whom.username);
        reviewed(whom, now);
        if (from != null && (from.isAfter(now) || whom.from.isAfter(now))) {
            Instant begins = later(from, now);
            whom.from = gives ? begins : later(begins, whom.from);
        }
        if (until != null || clears) {
            @Nullable Instant most = gives ? latest(whom.until, giver == null ? now : giver.until) : whom.until;
            whom.until = earlier(until, most);
        }
        reviewed(whom, now);
    }

    void suspended(Warrant whom, Instant now) {
        whom.suspended = true;
        reviewed(whom, now);
    }

    void resumed(@Nullable Warrant giver, Warrant whom, Instant now) {
        boolean owns = giver != null && giver.owner;
        if (mayGive(giver, now) && giver != null && (whom.owner ? owns : giver.covers(whom))) {
            whom.suspended = false;
            reviewed(whom, now);
        }
    }

    void madePlain(Warrant whom, Map<Portion, AccessLevel> stated, Instant now) {
        whom.owner = false;
        whom.levels = cut(stated, null, Warrant.nothing());
        reviewed(whom, now);
    }

    /** Somebody took the ownership that was offered to the right it has now; its giver may step down. */
    void madeOwner(Pledge pledge, @Nullable Warrant whom, @Nullable Map<Portion, AccessLevel> stepDown, Instant now) {
        if (pledge.holdsAsOwner() && whom != null && whom.inForce(now)) {
            whom.owner = true;
            whom.until = null;
            reviewed(whom, now);
            if (stepDown != null && pledge.by() != null) {
                madePlain(pledge.by(), stepDown, now);
            }
        }
    }

    void ended(Warrant whom) {
        whom.ended = true;
        standing.remove(key(whom.username, whom.account));
    }

    /** All that stands by a username's gift, whoever handed it on; owners and one that is spared stay. */
    List<Warrant> gifts(UsernameId root, AccountId account, UsernameId spared) {
        return standing(account).stream()
                .filter(warrant -> !warrant.owner
                        && !warrant.username.equals(spared)
                        && !warrant.username.equals(root)
                        && warrant.cameFrom(root, spared))
                .toList();
    }

    private void add(Warrant warrant, Instant now) {
        all.add(warrant);
        standing.put(key(warrant.username, warrant.account), warrant);
        reviewed(warrant, now);
    }

    private static void reviewed(Warrant warrant, Instant now) {
        if (!warrant.runsAccess(now)) {
            warrant.bearingSince = null;
        } else if (warrant.bearingSince == null) {
            warrant.bearingSince = now;
        }
        if (!warrant.owner || !warrant.inForce(now)) {
            warrant.owningSince = null;
        } else if (warrant.owningSince == null) {
            warrant.owningSince = now;
        }
    }

    /** Levels asked for, none above the giver's but what was there before; a null giver is an owner. */
    static Map<Portion, AccessLevel> cut(
            Map<Portion, AccessLevel> asked, @Nullable Warrant giver, Map<Portion, AccessLevel> before) {
        Map<Portion, AccessLevel> levels = new HashMap<>(before);
        asked.forEach((portion, level) -> {
            AccessLevel own = giver == null ? AccessLevel.FULL : giver.level(portion);
            AccessLevel had = before.getOrDefault(portion, AccessLevel.NONE);
            AccessLevel most = own.compareTo(had) >= 0 ? own : had;
            levels.put(portion, lower(level, most));
        });
        return levels;
    }

    private static AccessLevel lower(AccessLevel one, AccessLevel other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static boolean isOver(Warrant warrant, Instant now) {
        return warrant.until != null && !now.isBefore(warrant.until);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    /** Of two ends, of which null is none. */
    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null ? null : later(one, other);
    }

    private static String key(UsernameId username, AccountId account) {
        return username + " " + account;
    }
}
