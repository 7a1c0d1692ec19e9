package dev.latchkey.docs.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.Environment;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.account.Activity;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.link.JoinAccounts;
import dev.latchkey.application.link.SignUp;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Form;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.application.testkit.CheapHasher;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Username;
import dev.latchkey.jooq.testkit.TestDatabase;
import dev.latchkey.jooq.testkit.Town;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What is done in a town of some size, at random places of it. */
final class Sizes {
    static final Secret PASSWORD = new Secret("seven quiet lanterns");
    /** The rows that change the town. */
    static final ImmutableSet<String> CHANGES = ImmutableSet.of("sign-up", "find and join");

    private static final Secret NO_CODE = new Secret("");
    private static final Origin HERE = new Origin(Channel.LIBRARY, null, "benchmark");

    private final Latchkey latchkey;
    private final Random random = new Random(7);
    private final Set<String> joined = new HashSet<>();
    private int accounts;
    private int newcomers;

    Sizes(TestDatabase database, CheapHasher hasher) {
        Clock clock = Clock.system();
        Randomness randomness = outsideOfTown(Randomness.secure());
        latchkey = Latchkey.over(
                database.store(),
                new Environment(
                        clock,
                        Ids.from(clock, randomness),
                        randomness,
                        hasher,
                        KeyRing.fresh(randomness),
                        Settings.STANDARD));
    }

    /** Account IDs of newcomers are not those the town is going to have. */
    private static Randomness outsideOfTown(Randomness all) {
        return new Randomness() {
            @Override
            public byte[] bytes(int count) {
                return all.bytes(count);
            }

            @Override
            public int below(int bound) {
                return Town.PLACES + all.below(bound - Town.PLACES);
            }
        };
    }

    void grownTo(int size) {
        accounts = size;
    }

    /** What is measured, by its name in the table. */
    ImmutableMap<String, Runnable> rows() {
        return ImmutableMap.<String, Runnable>builder()
                .put("sign-up", this::signUp)
                .put("find and join", this::join)
                .put("decision", () -> decide(random.nextInt(accounts)))
                .put("decision, always the same", () -> decide(accounts / 2))
                .put("drop-down, first page", () -> dropDown(Town.username(random.nextInt(accounts), 1), 50))
                .put("usernames, first page", this::usernames)
                .put("activity, first page", this::activity)
                .buildOrThrow();
    }

    private void signUp() {
        String name = "newcomer" + newcomers++;
        Form profile = new Form(ImmutableMap.of(
                "practiceName", Optional.of("Practice of " + name),
                "provider.firstName", Optional.of("Pat"),
                "provider.lastName", Optional.of("Doe"),
                "email", Optional.of(name + "@practice.example")));
        latchkey.signUp().handle(Actor.system(HERE), new SignUp.Command(profile, name, PASSWORD));
    }

    private void join() {
        int index = random.nextInt(accounts);
        int other = random.nextInt(accounts);
        while (index == other || !joined.add(index + " " + other)) {
            other = random.nextInt(accounts);
        }
        Actor finder = Actor.username(Town.username(index, 2), HERE);
        FindAccounts.Ticket ticket = latchkey.findAccounts()
                .handle(finder, new FindAccounts.Command(Town.name(other, 0), PASSWORD, NO_CODE));
        latchkey.joinAccounts()
                .handle(
                        finder,
                        new JoinAccounts.Command(
                                ticket.ticket(),
                                ImmutableList.of(Town.account(other).toString())));
    }

    private void decide(int index) {
        latchkey.decisions()
                .decide(new Username(Town.name(index, 1)), Town.account(index), Portion.BILLING, Action.CHANGE);
    }

    void dropDown(UsernameId username, int limit) {
        Page.Wanted page = new Page.Wanted(limit, null);
        latchkey.questions().accountsOf().own(Actor.username(username, HERE), new AccountsOf.Query(null, page));
    }

    private void usernames() {
        int index = random.nextInt(accounts);
        latchkey.links()
                .usernames()
                .list(Actor.username(Town.username(index, 0), HERE), Town.account(index), Page.Wanted.FIRST);
    }

    private void activity() {
        int index = random.nextInt(accounts);
        latchkey.activity()
                .read()
                .ofAccount(
                        Actor.username(Town.username(index, 0), HERE),
                        Town.account(index),
                        Activity.Wanted.ALL,
                        Page.Wanted.FIRST);
    }
}
