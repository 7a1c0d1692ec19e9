package dev.latchkey.application.escalation;

import dev.latchkey.application.Store;
import dev.latchkey.application.suite.House;
import dev.latchkey.application.suite.Somebody;
import dev.latchkey.domain.shared.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The people and accounts of a search, and the model of what they may hold. */
final class World {
    static final int MOST_PEOPLE = 24;

    final House house;
    final Model model = new Model();
    final Random random;
    final Chosen chosen;
    final List<Somebody> people = new ArrayList<>();
    final List<AccountId> accounts = new ArrayList<>();

    World(Store store, long seed) {
        house = House.over(store);
        random = new Random(seed);
        chosen = new Chosen(random, house.clock());
    }

    Instant now() {
        return house.clock().now();
    }

    /** What somebody whom the system found in an account may hold there. */
    Warrant of(Somebody whom, AccountId account) {
        Warrant warrant = model.of(whom.id(), account);
        if (warrant == null) {
            throw new AssertionError(
                    "after all " + whom.username() + " was found in " + account + ", where nobody let it in");
        }
        return warrant;
    }

    /** Most often somebody who may give there. */
    Somebody giver(AccountId account) {
        return mostOften(warrant -> model.mayGive(warrant, now()), account);
    }

    /** Most often somebody who stands there. */
    Somebody member(AccountId account) {
        return mostOften(warrant -> warrant != null, account);
    }

    /** Most often an owner. */
    Somebody owner(AccountId account) {
        return mostOften(warrant -> warrant != null && warrant.owner, account);
    }

    /** Most often somebody who does not stand there. */
    Somebody stranger(AccountId account) {
        return mostOften(warrant -> warrant == null, account);
    }

    private Somebody mostOften(Predicate<@Nullable Warrant> wanted, AccountId account) {
        List<Somebody> good = people.stream()
                .filter(one -> wanted.test(model.of(one.id(), account)))
                .toList();
        return good.isEmpty() || random.nextInt(8) == 0 ? chosen.one(people) : chosen.one(good);
    }
}
