package dev.latchkey.application.escalation;

import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.suite.Somebody;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.shared.AccountId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks at what everybody holds, beside what they may hold. */
final class Holdings {
    private final World world;

    Holdings(World world) {
        this.world = world;
    }

    /** @throws AssertionError when somebody holds a level, a date or an account other than a chain of grants gives */
    void check(Deed deed) {
        for (AccountId account : world.accounts) {
            List<Listed> standing = world.house.store().links().usernames(account, null, 200);
            for (Listed listed : standing) {
                Link link = listed.link();
                @Nullable Warrant warrant = world.model.of(link.username(), account);
                @Nullable String other = other(link, warrant);
                if (other != null) {
                    throw new AssertionError(
                            "after " + deed + " " + listed.person().name() + " holds " + other + " in " + account + ": "
                                    + link + ", but was given " + warrant);
                }
            }
            if (standing.size() != world.model.standing(account).size()) {
                throw new AssertionError("after " + deed + " " + account + " has " + standing + " and should have "
                        + world.model.standing(account));
            }
            world.people.forEach(one -> decided(one, account, deed));
        }
    }

    /** What is other than was given, or null. */
    private static @Nullable String other(Link link, @Nullable Warrant warrant) {
        if (warrant == null) {
            return "an account";
        }
        if (link.owner() != warrant.owner) {
            return "ownership";
        }
        for (Portion portion : Portions.BUILT_IN.all()) {
            if (link.level(portion) != warrant.level(portion)) {
                return "a level in " + portion;
            }
        }
        if (!link.term().from().equals(warrant.from)) {
            return "a beginning";
        }
        if (!Objects.equals(link.term().until(), warrant.until)) {
            return "an end";
        }
        return warrant.suspended == (link.term().suspension() != null) ? null : "what is suspended";
    }

    /** The same by what decisions say, of a portion chosen by chance. */
    private void decided(Somebody one, AccountId account, Deed deed) {
        Portion portion = Portions.BUILT_IN
                .all()
                .get(world.random.nextInt(Portions.BUILT_IN.all().size()));
        Decision decision = world.house.decide(one, account, portion, Action.VIEW);
        @Nullable Warrant warrant = world.model.of(one.id(), account);
        boolean warranted = warrant != null
                && warrant.inForce(world.now())
                && warrant.level(portion).compareTo(decision.level()) >= 0;
        if (decision.allowed() && !warranted) {
            throw new AssertionError("after " + deed + " " + one.username() + " may see " + portion + " in " + account
                    + " (" + decision + "), but was given " + warrant);
        }
    }
}
