package dev.latchkey.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.activity.ActivityRecords.Filter;
import dev.latchkey.domain.username.Username;
import dev.latchkey.jooq.testkit.Plans;
import dev.latchkey.jooq.testkit.PostgresServer;
import dev.latchkey.jooq.testkit.TestDatabase;
import dev.latchkey.jooq.testkit.Town;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How the databases run the queries that everybody waits for, in a town large enough for them to mind: by an index, in its
 * order, whatever there is besides. {@code -Dplans=print} prints the plans (docs/storage.md tells them in short).
 */
class PlansTest {
    private static final int ACCOUNTS = 3_000;
    private static final Instant NOW = Town.SETTLED.plusSeconds(3_600);

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnFilled implements CodePlans {
        private final DatabasePool pool;
        private final Plans plans;
        private final JooqStore store;
        private Lists lists;

        OnFilled(String url) {
            pool = DatabasePool.open(DatabasePool.Address.of(url, null, null));
            JooqStore.migrate(pool.dataSource());
            plans = new Plans(pool.dataSource());
            store = JooqStore.on(plans.dataSource());
        }

        @BeforeAll
        void fill() {
            Town town = new Town(pool.dataSource(), "hash");
            town.grow(0, ACCOUNTS);
            town.link(Town.username(7, 1), 100, 2_000);
            lists = Lists.fill(JooqStore.on(pool.dataSource()));
            town.counted();
        }

        @Override
        public JooqStore store() {
            return store;
        }

        @Override
        public Lists lists() {
            return lists;
        }

        @Override
        public String plan(String what, Runnable query) {
            plans.taken();
            store.transactions().run(query);
            String plan = plans.taken();
            if ("print".equals(System.getProperty("plans"))) {
                System.out.println("--- " + getClass().getSimpleName() + ": " + what + "\n" + plan);
            }
            assertThat(plan).as(what).isNotEmpty().doesNotContain("Seq Scan").doesNotContain("tableScan");
            return plan.toLowerCase(Locale.ROOT);
        }

        @Test
        void a_decision_finds_each_row_by_a_key() {
            String plan = plan(
                    "decision", () -> store.accessFacts().of(new Username(Town.name(77, 1)), Town.account(77), NOW));

            assertThat(plan).contains("username_name_once").contains("link_current_once");
        }

        @Test
        void a_guard_finds_each_row_by_a_key() {
            String plan = plan("guard", () -> store.accessFacts().of(Town.username(77, 1), Town.account(77), NOW));

            assertThat(plan).contains("link_current_once");
        }

        @Test
        void the_drop_down_reads_its_index_in_its_order() {
            for (int who : new int[] {7, 8}) {
                String plan = plan(
                        "drop-down of " + who,
                        () -> store.accessFacts().accountsOf(Town.username(who, 1), null, null, 51, NOW));

                assertThat(plan).contains("link_use_last_first").doesNotContain("link_pair", "link_given");
                requireUnsorted(plan);
            }
        }

        @Test
        void the_list_of_usernames_reads_the_links_of_one_account() {
            String plan = plan("usernames", () -> store.links().usernames(Town.account(77), null, 51));

            assertThat(plan).containsAnyOf("link_current_once", "link_pk", "primary_key");
        }

        @Test
        void a_standing_link_is_found_by_its_key() {
            assertThat(plan("standing link", () -> store.links().standing(Town.account(77), Town.username(77, 1))))
                    .contains("link_current_once");
        }

        @Test
        void whether_a_username_has_a_link_at_all_is_one_look() {
            assertThat(plan("any link", () -> store.links().hasStanding(Town.username(77, 1))))
                    .contains("link_use");
        }

        @Test
        void noting_that_a_link_was_used_looks_at_one_row_however_many_links_there_are() {
            String plan = plan(
                    "used again",
                    () -> store.links().usedAgain(Town.username(7, 1), Town.account(7), NOW, NOW.minusSeconds(60)));

            assertThat(plan).contains("link_use_pair");
        }

        @Test
        void pages_of_the_activity_log_are_read_in_the_order_of_an_index() {
            String ofAccount = plan(
                    "activity of an account",
                    () -> store.activityRecords().newest(Filter.of(Town.account(77)), null, 51));
            String own = plan(
                    "one's own activity",
                    () -> store.activityRecords()
                            .newest(new Filter(null, Town.username(77, 0), null, null, null, null), null, 51));

            assertThat(ofAccount).contains("activity_account");
            requireUnsorted(ofAccount);
            assertThat(own).contains("activity_actor");
            requireUnsorted(own);
        }
    }

    @Nested
    class On_h2 extends OnFilled {
        On_h2() {
            super(TestDatabase.newH2());
        }

        @Override
        public void requireUnsorted(String plan) {
            assertThat(plan).contains("index sorted");
        }
    }

    @Nested
    class On_postgresql extends OnFilled {
        On_postgresql() {
            super(PostgresServer.running().newDatabase());
        }

        @Override
        public void requireUnsorted(String plan) {
            assertThat(plan).doesNotContain("sort");
        }
    }
}
