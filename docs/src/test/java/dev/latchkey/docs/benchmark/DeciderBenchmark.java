package dev.latchkey.docs.benchmark;

import dev.latchkey.domain.account.StateDates;
import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Preset;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One decision as a pure function, facts at hand: nanoseconds, and with {@code -prof gc} bytes, a question. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DeciderBenchmark {
    private static final Instant GIVEN = Instant.parse("2026-03-02T09:00:00Z");

    private final Decider decider = new Decider(Portions.BUILT_IN, Decider.INACTIVE_WINDOW);
    private final Facts facts = facts();
    private Instant now = GIVEN.plus(Duration.ofDays(10));

    @Benchmark
    public Decision allowedByLink() {
        return decider.decide(facts, Portion.BILLING, Action.CHANGE, now);
    }

    @Benchmark
    public Decision deniedAsTooLow() {
        return decider.decide(facts, Portion.PSYCHOTHERAPY_NOTES, Action.VIEW, now);
    }

    private static Facts facts() {
        AccountId account = AccountId.at(4_711);
        UsernameId username = new UsernameId(new UUID(1, 2));
        Link link = Link.plain(
                new Link.Key(new LinkId(new UUID(3, 4)), account, username),
                Preset.MASTER.privileges(Portions.BUILT_IN),
                new Link.Grant(LinkOrigin.ALLOWED, username, GIVEN),
                Link.Term.from(GIVEN));
        Person person = new Person(username, new Username("ada"), null, account, GIVEN, null);
        StateDates states = StateDates.trialUntil(GIVEN.plus(Duration.ofDays(30)));
        return new Facts(person, new Facts.AccountFacts(account, states, false), link, false);
    }
}
