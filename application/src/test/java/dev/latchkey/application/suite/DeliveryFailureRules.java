package dev.latchkey.application.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.lifecycle.Chores;
import dev.latchkey.application.lifecycle.Chores.Deliveries;
import dev.latchkey.application.outbox.Outbox.State;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.application.outbox.Retries;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.Moments;
import dev.latchkey.application.testkit.StoreContract;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Failures wait longer each time and hold up nobody else, and giving up shows. */
public interface DeliveryFailureRules extends StoreContract {
    @Test
    default void what_fails_holds_up_its_own_account_and_no_other() {
        DeliveryScene scene = DeliveryScene.over(store());
        scene.courier().refuses(scene.inAdas());

        assertThat(scene.run()).isEqualTo(new Deliveries(1, 1, 0));
        assertThat(scene.courier().linesOf(scene.bea().home())).containsExactly("SIGN_UP");

        scene.courier().refuses(event -> false);
        assertThat(scene.run()).isEqualTo(new Deliveries(0, 0, 0));
        scene.house().clock().advance(Duration.ofSeconds(10));
        assertThat(scene.run()).isEqualTo(new Deliveries(2, 0, 0));
        assertThat(scene.courier().linesOf(scene.ada().home())).containsExactly("SIGN_UP", "ACCESS_ALLOWED desk");
    }

    @Test
    default void each_failure_waits_twice_as_long_up_to_six_hours() {
        DeliveryScene scene = DeliveryScene.over(store());
        scene.courier().refuses(scene.inAdas());
        Duration wait = Duration.ofSeconds(10);

        for (int tries = 1; tries < Retries.MOST; tries++) {
            scene.run();
            Waiting failed = scene.waiting().get(0);
            Instant dueAt = scene.house().clock().now().plus(wait);
            assertThat(failed.tries()).isEqualTo(tries);
            assertThat(failed.dueAt()).isEqualTo(dueAt);
            assertThat(failed.cause()).isEqualTo("nobody is there");

            scene.house().clock().set(Moments.justBefore(dueAt));
            scene.run();
            assertThat(scene.waiting().get(0).tries()).isEqualTo(tries);
            scene.house().clock().set(dueAt);
            Duration doubled = wait.multipliedBy(2);
            wait = doubled.compareTo(Duration.ofHours(6)) > 0 ? Duration.ofHours(6) : doubled;
        }
        assertThat(scene.run().givenUp()).isOne();
    }

    @Test
    default void after_about_a_day_it_is_given_up_which_shows_and_the_next_has_its_turn() {
        DeliveryScene scene = DeliveryScene.over(store());

        Waiting hopeless = scene.giveUp();

        assertThat(hopeless.state()).isEqualTo(State.GIVEN_UP);
        assertThat(hopeless.cause()).isEqualTo("nobody is there");
        assertThat(hopeless.tries()).isEqualTo(Retries.MOST);
        assertThat(scene.house()
                        .latchkey()
                        .waitingEvents()
                        .list(House.NOBODY, true, Page.Wanted.FIRST)
                        .items())
                .containsExactly(hopeless);
        assertThat(scene.house().latchkey().waitingEvents().backlog().givenUp()).isOne();
        scene.run();
        assertThat(scene.courier().linesOf(scene.ada().home())).containsExactly("ACCESS_ALLOWED desk");
    }

    @Test
    default void of_what_a_deliverer_throws_by_mistake_only_its_name_is_shown() {
        DeliveryScene scene = DeliveryScene.over(store());

        scene.run(event -> {
            throw new IllegalStateException("token=very-secret");
        });

        assertThat(scene.waiting()).extracting(Waiting::cause).contains("IllegalStateException");
        assertThat(scene.waiting().toString()).doesNotContain("very-secret");
    }

    @Test
    default void after_five_failures_in_a_row_the_rest_is_left_to_the_next_run() {
        House house = House.over(store());
        for (int i = 0; i < 8; i++) {
            house.signUp("person" + i);
        }
        Courier courier = new Courier();
        courier.refuses(event -> true);
        Chores chores = house.latchkey().chores(courier);

        assertThat(chores.run().deliveries()).isEqualTo(new Deliveries(0, 5, 0));
        assertThat(store().outbox().list(false, null, 20))
                .extracting(Waiting::tries)
                .containsExactly(1, 1, 1, 1, 1, 0, 0, 0);
        assertThat(chores.run().deliveries()).isEqualTo(new Deliveries(0, 3, 0));
    }
}
