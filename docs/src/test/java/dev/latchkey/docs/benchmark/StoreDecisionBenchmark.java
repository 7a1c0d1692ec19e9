package dev.latchkey.docs.benchmark;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Environment;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.link.SignUp;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Form;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.application.testkit.CheapHasher;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Username;
import dev.latchkey.jooq.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One decision from the store, beside the same rows read by plain JDBC on a connection of the same pool. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StoreDecisionBenchmark {
    private static final int ACCOUNTS = 1_000;
    private static final String ROWS = """
            select u.id, u.name, u.email, u.home_account_id, u.created_at, u.retires_at,
                   a.id, a.trial_until, s.since, s.state,
                   l.id, l.owner, l.privileges, l.version
            from username u
            join account a on a.id = ?
            left join account_state s on s.account_id = a.id
              and s.since = (select max(x.since) from account_state x where x.account_id = a.id and x.since <= ?)
            left join link l on l.account_id = a.id and l.username_id = u.id and l.ended_at is null
            where u.name = ?
            """;

    @Param({"H2", "POSTGRESQL"})
    public String database = "H2";

    private TestDatabase rows = TestDatabase.h2();
    private Latchkey latchkey = over(rows);
    private Username username = new Username("nobody");
    private AccountId account = AccountId.at(0);

    @Setup
    public void fill() {
        rows = database.equals("H2") ? TestDatabase.h2() : TestDatabase.postgres();
        rows.emptied();
        latchkey = over(rows);
        for (int i = 0; i < ACCOUNTS; i++) {
            SignUp.SignedUp made = signUp("provider" + i);
            username = made.username();
            account = made.account();
        }
    }

    @Benchmark
    public Decision ours() {
        return latchkey.decisions().decide(username, account, Portion.BILLING, Action.CHANGE);
    }

    @Benchmark
    public long plainJdbc() throws SQLException {
        try (Connection connection = rows.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setInt(1, account.value());
            statement.setObject(2, OffsetDateTime.now(ZoneOffset.UTC));
            statement.setString(3, username.value());
            try (ResultSet result = statement.executeQuery()) {
                long read = 0;
                while (result.next()) {
                    for (int column = 1; column <= 14; column++) {
                        read += result.getObject(column) == null ? 0 : 1;
                    }
                }
                return read;
            }
        }
    }

    private SignUp.SignedUp signUp(String name) {
        Form profile = new Form(ImmutableMap.of(
                "practiceName", Optional.of("Practice " + name),
                "provider.firstName", Optional.of("Pat"),
                "provider.lastName", Optional.of("Doe"),
                "email", Optional.of(name + "@practice.example")));
        Actor nobody = Actor.system(new Origin(Channel.LIBRARY, null, "benchmark"));
        return latchkey.signUp().handle(nobody, new SignUp.Command(profile, name, new Secret("seven quiet lanterns")));
    }

    private static Latchkey over(TestDatabase database) {
        Clock clock = Clock.system();
        Randomness randomness = Randomness.secure();
        database.emptied();
        return Latchkey.over(
                database.store(),
                new Environment(
                        clock,
                        Ids.from(clock, randomness),
                        randomness,
                        new CheapHasher(),
                        KeyRing.fresh(randomness),
                        Settings.STANDARD));
    }
}
