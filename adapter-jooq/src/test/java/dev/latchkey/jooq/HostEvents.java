package dev.latchkey.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.suite.Courier;
import dev.latchkey.application.suite.Forms;
import dev.latchkey.application.suite.House;
import dev.latchkey.application.suite.Somebody;
import dev.latchkey.jooq.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A host is handed what was done in its own transaction after it has committed, and nothing of what it rolled back. */
interface HostEvents {
    /** With nothing in it. */
    TestDatabase database();

    private static int take(House house, Courier courier) {
        // a thread of its own, as a host's job has
        return CompletableFuture.supplyAsync(() ->
                        house.latchkey().chores(courier).run().deliveries().delivered())
                .join();
    }

    @Test
    default void what_a_host_commits_is_handed_over_after_that_and_not_before() throws SQLException {
        House house = House.over(database().store());
        Courier courier = new Courier();
        Somebody ada = house.signUp("ada");
        take(house, courier);
        try (Connection connection = database().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            House hosted = house.through(database().store().within(connection));
            hosted.allow(ada, "desk", Forms.preset("MASTER"));
            hosted.signUp("bea");

            assertThat(take(house, courier)).isZero();
            connection.commit();
            connection.setAutoCommit(true);
        }

        assertThat(take(house, courier)).isEqualTo(2);
        assertThat(courier.linesOf(ada.home())).containsExactly("SIGN_UP", "ACCESS_ALLOWED desk");
    }

    @Test
    default void what_a_host_rolls_back_is_handed_to_nobody_and_leaves_no_gap() throws SQLException {
        House house = House.over(database().store());
        Courier courier = new Courier();
        Somebody ada = house.signUp("ada");
        try (Connection connection = database().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            house.through(database().store().within(connection)).allow(ada, "desk", Forms.preset("MASTER"));
            connection.rollback();
            connection.setAutoCommit(true);
        }
        house.allow(ada, "front", Forms.preset("MASTER"));

        assertThat(take(house, courier)).isEqualTo(2);
        assertThat(courier.linesOf(ada.home())).containsExactly("SIGN_UP", "ACCESS_ALLOWED front");
        assertThat(courier.taken())
                .extracting(event -> event.place().sequence())
                .containsExactly(1L, 2L);
    }

    @Test
    default void deliveries_go_on_while_a_host_keeps_its_transaction_open() throws SQLException {
        House house = House.over(database().store());
        Courier courier = new Courier();
        Somebody ada = house.signUp("ada");
        try (Connection connection = database().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            house.through(database().store().within(connection)).allow(ada, "desk", Forms.preset("MASTER"));

            assertThat(take(house, courier)).isOne();
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(courier.linesOf(ada.home())).containsExactly("SIGN_UP");
    }
}
