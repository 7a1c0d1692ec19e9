package dev.latchkey.application.escalation;

import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.suite.House;
import dev.latchkey.application.suite.Somebody;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.shared.AccountId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Looks at what everybody holds, beside what they may hold. */
final class Holdings {
    private final House house;
    private final Model model;
    private final Random random;

    Holdings(House house, Model model, Random random) {
        this.house = house;
        this.model = model;
        this.random = random;
    }

    /** @throws AssertionError when somebody holds a level, a date or an account other than a chain of grants gives */
    void check(List<Somebody> people, List<AccountId> accounts, Object deed) {
        for (AccountId account : accounts) {
            List<Listed> standing = house.store().links().usernames(account, null, 200);
            for (Listed listed : standing) {
                Link link = listed.link();
                @Nullable Warrant warrant = model.of(link.username(), account);
                @Nullable String other = other(link, warrant);
                if (other != null) {
                    throw new AssertionError(
                            "after " + deed + " " + listed.person().name() + " holds " + other + " in " + account + ": "
                                    + link + ", but was given " + warrant);
                }
            }
            if (standing.size() != model.standing(account).size()) {
                throw new AssertionError("after " + deed + " " + account + " has " + standing + " and should have "
                        + model.standing(account));
            }
            people.forEach(one -> decided(one, account, deed));
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
    private void decided(Somebody one, AccountId account, Object deed) {
        Portion portion = Portions.BUILT_IN
                .all()
                .asList()
                .get(random.nextInt(Portions.BUILT_IN.all().size()));
        Decision decision = house.decide(one, account, portion, Action.VIEW);
        @Nullable Warrant warrant = model.of(one.id(), account);
        boolean warranted = warrant != null
                && warrant.inForce(house.clock().now())
                && warrant.level(portion).compareTo(decision.level()) >= 0;
        if (decision.allowed() && !warranted) {
            throw new AssertionError("after " + deed + " " + one.username() + " may see " + portion + " in " + account
                    + " (" + decision + "), but was given " + warrant);
        }
    }
}
