package dev.latchkey.application.escalation;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Store;
import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.link.DateAccess;
import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.link.ResumeAccess;
import dev.latchkey.application.link.SuspendAccess;
import dev.latchkey.application.link.TermForm;
import dev.latchkey.application.suite.House;
import dev.latchkey.application.suite.Somebody;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Drives random usernames through every act that gives or takes access, and looks after each at what they hold. */
final class Search {
    private static final int MOST_PEOPLE = 24;

    private final House house;
    private final Random random;
    private final Model model = new Model();
    private final Chosen chosen;
    private final Holdings holdings;
    private final List<Somebody> people = new ArrayList<>();
    private final List<AccountId> accounts = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);

    /** Sorts of acts. */
    enum Deed {
        SIGN_UP(1),
        ALLOW(5),
        LIMIT(5),
        DATE(5),
        SUSPEND(3),
        RESUME(4),
        END(3),
        MAKE_PLAIN(3),
        MAKE_OWNER(2),
        FIND(4),
        JOIN(4),
        STATE(2);

        private static final ImmutableList<Deed> WEIGHED = Arrays.stream(values())
                .flatMap(deed -> Collections.nCopies(deed.weight, deed).stream())
                .collect(ImmutableList.toImmutableList());

        /** How often it is tried, beside the others. */
        private final int weight;

        Deed(int weight) {
            this.weight = weight;
        }
    }

    private record Found(
            FindAccounts.Ticket ticket, AccountId account, Somebody finder, Somebody presented, Instant at) {
        Model.Promise promise() {
            return new Model.Promise(presented.id(), finder.id(), at);
        }
    }

    Search(Store store, long seed) {
        house = House.over(store);
        random = new Random(seed);
        chosen = new Chosen(random, house.clock());
        holdings = new Holdings(house, model, random);
        for (int i = 0; i < 3; i++) {
            signUp();
        }
    }

    /** How often each sort of act came to its end. */
    Map<Deed, Integer> done() {
        return done;
    }

    /**
     * Goes on for so many acts.
     *
     * @throws AssertionError when somebody holds what nobody gave
     */
    void run(int acts) {
        for (int i = 0; i < acts; i++) {
            house.clock().advance(chosen.pause());
            model.at(now());
            Deed deed = chosen.one(Deed.WEIGHED);
            try {
                if (act(deed)) {
                    done.merge(deed, 1, Integer::sum);
                }
            } catch (Rejected refused) {
                // nothing was given
            }
            holdings.check(people, accounts, deed);
        }
    }

    /** Whether anything was tried and not refused. */
    private boolean act(Deed deed) {
        @Nullable Found promised = found.isEmpty() || random.nextBoolean() ? null : found.get(found.size() - 1);
        AccountId account = promised == null ? chosen.one(accounts) : promised.account();
        Somebody by = actor(account);
        // often whoever has just promised something: what comes of that is to be seen
        Somebody whom = promised == null ? other(account) : promised.presented();
        return switch (deed) {
            case SIGN_UP -> random.nextInt(5) == 0 && signUp();
            case ALLOW -> allow(by, account);
            case LIMIT -> limit(by, whom, account);
            case DATE -> date(by, whom, account);
            case SUSPEND -> suspend(by, whom, account, random.nextInt(4) == 0);
            case RESUME -> resume(by, whom, account);
            case END -> end(by, random.nextInt(6) == 0 ? by : whom, account, random.nextInt(4) == 0);
            case MAKE_PLAIN -> makePlain(owner(account), owner(account), account);
            case MAKE_OWNER -> makeOwner(owner(account), whom, account);
            case FIND -> find(stranger(account), by);
            case JOIN -> join();
            case STATE -> state(account);
        };
    }

    /** Most often somebody who may give there. */
    private Somebody actor(AccountId account) {
        return mostOften(warrant -> model.mayGive(warrant, now()), account);
    }

    /** Most often somebody who stands there. */
    private Somebody other(AccountId account) {
        return mostOften(warrant -> warrant != null, account);
    }

    /** Most often an owner. */
    private Somebody owner(AccountId account) {
        return mostOften(warrant -> warrant != null && warrant.owner, account);
    }

    /** Most often somebody who does not stand there. */
    private Somebody stranger(AccountId account) {
        return mostOften(warrant -> warrant == null, account);
    }

    private Somebody mostOften(Predicate<@Nullable Warrant> wanted, AccountId account) {
        List<Somebody> good = people.stream()
                .filter(one -> wanted.test(model.of(one.id(), account)))
                .toList();
        return good.isEmpty() || random.nextInt(8) == 0 ? chosen.one(people) : chosen.one(good);
    }

    private boolean signUp() {
        if (people.size() >= MOST_PEOPLE) {
            return false;
        }
        Somebody owner = house.signUp("person" + people.size());
        people.add(owner);
        accounts.add(owner.home());
        house.state(owner.home(), AccountState.ACTIVE);
        model.signedUp(owner.id(), owner.home(), now());
        return true;
    }

    private boolean allow(Somebody by, AccountId account) {
        if (people.size() >= MOST_PEOPLE) {
            return false;
        }
        String name = "person" + people.size();
        Chosen.Levels levels = chosen.levels();
        Chosen.Dates dates = chosen.dates();
        @Nullable Warrant giver = model.of(by.id(), account);
        house.latchkey()
                .allowAccess()
                .handle(
                        by.actor(),
                        new AllowAccess.Command(
                                account, name, House.firstPasswordOf(name), null, levels.form(), dates.form()));
        Somebody made = new Somebody(name, house.idOf(name), account, House.firstPasswordOf(name));
        people.add(house.changePassword(made, House.passwordOf(name)));
        model.given(giver, made.id(), levels.all(), dates.from(), dates.until(), now());
        return true;
    }

    private boolean limit(Somebody by, Somebody whom, AccountId account) {
        Chosen.Levels levels = chosen.levels();
        house.limit(by, whom, account, levels.form());
        model.limited(model.of(by.id(), account), of(whom, account), levels, now());
        return true;
    }

    private boolean date(Somebody by, Somebody whom, AccountId account) {
        Chosen.Dates dates = chosen.dates();
        boolean clears = dates.until() == null && random.nextInt(3) == 0;
        TermForm form = clears ? new TermForm(dates.form().from(), "") : dates.form();
        house.latchkey().dateAccess().handle(by.actor(), new DateAccess.Command(account, whom.username(), form, null));
        model.dated(model.of(by.id(), account), of(whom, account), clears, dates.from(), dates.until(), now());
        return true;
    }

    private boolean suspend(Somebody by, Somebody whom, AccountId account, boolean given) {
        house.latchkey()
                .suspendAccess()
                .handle(by.actor(), new SuspendAccess.Command(account, whom.username(), "Why not", given, null));
        List<Warrant> gifts = given ? model.gifts(whom.id(), account, by.id()) : List.of();
        model.suspended(of(whom, account), now());
        gifts.forEach(gift -> model.suspended(gift, now()));
        return true;
    }

    private boolean resume(Somebody by, Somebody whom, AccountId account) {
        house.latchkey()
                .resumeAccess()
                .handle(by.actor(), new ResumeAccess.Command(account, whom.username(), "Why not", null));
        model.resumed(model.of(by.id(), account), of(whom, account), now());
        return true;
    }

    private boolean end(Somebody by, Somebody whom, AccountId account, boolean given) {
        house.latchkey().endAccess().handle(by.actor(), new EndAccess.Command(account, whom.username(), given, null));
        List<Warrant> gifts = given ? model.gifts(whom.id(), account, by.id()) : List.of();
        @Nullable Warrant own = model.of(whom.id(), account);
        if (own != null) {
            model.ended(own);
        }
        gifts.forEach(model::ended);
        return true;
    }

    private boolean makePlain(Somebody by, Somebody whom, AccountId account) {
        Chosen.Levels levels = chosen.levels();
        house.makePlain(by, whom, account, levels.form());
        model.madePlain(of(whom, account), levels.said(), now());
        return true;
    }

    private boolean makeOwner(Somebody by, Somebody whom, AccountId account) {
        @Nullable Warrant giver = model.of(by.id(), account);
        @Nullable Warrant warrant = model.of(whom.id(), account);
        if (giver != null && giver.owner && giver.inForce(now()) && warrant != null && !warrant.owner) {
            Link plain = house.linkOf(whom, account);
            house.replace(new Link(
                    plain.key(),
                    true,
                    plain.privileges(),
                    plain.grant(),
                    new Link.Term(plain.term().from(), null, plain.term().suspension(), null),
                    plain.version() + 1));
            model.madeOwner(giver, warrant, now());
            return true;
        }
        return false;
    }

    private boolean find(Somebody finder, Somebody presented) {
        FindAccounts.Ticket ticket = house.find(finder, presented);
        AccountId account = chosen.one(ticket.accounts()).account();
        found.add(new Found(ticket, account, finder, presented, now()));
        return true;
    }

    private boolean join() {
        if (found.isEmpty()) {
            return false;
        }
        Found one = found.remove(found.size() - 1 - random.nextInt(Math.min(found.size(), 3)));
        house.join(one.finder(), one.ticket(), one.account());
        model.joined(one.promise(), one.account(), now());
        return true;
    }

    private boolean state(AccountId account) {
        AccountState state = random.nextInt(4) == 0
                ? chosen.one(List.of(AccountState.ARCHIVED, AccountState.INACTIVE))
                : AccountState.ACTIVE;
        house.state(account, state);
        model.rests(account, state != AccountState.ACTIVE);
        return true;
    }

    private Warrant of(Somebody whom, AccountId account) {
        Warrant warrant = model.of(whom.id(), account);
        if (warrant == null) {
            throw new AssertionError(whom.username() + " was found in " + account + ", where nobody let it in");
        }
        return warrant;
    }

    private Instant now() {
        return house.clock().now();
    }
}
