package dev.latchkey.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.jooq.testkit.Plans;
import dev.latchkey.jooq.testkit.PostgresServer;
import dev.latchkey.jooq.testkit.TestDatabase;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is over is found by an index, however much is not: PostgreSQL is told to read a whole table only where no index will do,
 * as the tables here are empty.
 */
class PurgePlansTest {
    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final int LIMIT = 100;

    @FunctionalInterface
    private interface Purge {
        int purge(Instant before, int limit);
    }

    private static Map<String, Purge> purges(JooqStore store) {
        return ImmutableMap.<String, Purge>builder()
                .put("replays", store.replays()::purge)
                .put("second factors begun", store.secondFactors()::purge)
                .put("attempts", store.attempts()::purge)
                .put("devices", store.devices()::purge)
                .put("password resets", store.passwordResets()::purge)
                .put("sessions", store.sessions()::purge)
                .put("API tokens", store.apiTokens()::purge)
                .put("offers of ownership", store.ownershipOffers()::purge)
                .put("invitations", store.invitations()::purge)
                .put("endings", store.endings()::purge)
                .put("join tickets", store.joinTickets()::purge)
                .put("outbox", store.outbox()::purge)
                .put("copy plans", store.copyPlans()::purge)
                .put("copies", store.copies()::purge)
                .buildOrThrow();
    }

    private static Stream<DynamicTest> on(String url) {
        DatabasePool pool = DatabasePool.open(DatabasePool.Address.of(url, null, null));
        JooqStore.migrate(pool.dataSource());
        Plans plans = new Plans(pool.dataSource());
        JooqStore store = JooqStore.on(plans.dataSource());
        return purges(store).entrySet().stream()
                .map(purge -> DynamicTest.dynamicTest(purge.getKey(), () -> {
                    plans.taken();

                    store.transactions().run(() -> purge.getValue().purge(BEFORE, LIMIT));

                    assertThat(plans.taken())
                            .isNotEmpty()
                            .doesNotContain("Seq Scan")
                            .doesNotContain("tableScan");
                }))
                .onClose(pool::close);
    }

    @TestFactory
    Stream<DynamicTest> on_h2() {
        return on(TestDatabase.newH2());
    }

    @TestFactory
    Stream<DynamicTest> on_postgresql() {
        return on(PostgresServer.running().newDatabase() + "&options=-c%20enable_seqscan=off");
    }
}
