package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.lifecycle.Chores;
import dev.latchkey.application.lifecycle.Chores.Deliveries;
import dev.latchkey.application.outbox.Deliverer;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Ledger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events are delivered at least once and in order, by whoever is ready to. */
public interface DeliveryRules extends StoreContract {
    @Test
    default void an_event_is_taken_off_when_it_was_delivered() {
        DeliveryScene scene = DeliveryScene.over(store());

        assertThat(scene.run()).isEqualTo(new Deliveries(3, 0, 0));
        assertThat(scene.run()).isEqualTo(new Deliveries(0, 0, 0));
        assertThat(scene.courier().taken()).hasSize(3);
        assertThat(scene.waiting()).isEmpty();
    }

    @Test
    default void events_wait_where_nobody_takes_them() {
        DeliveryScene scene = DeliveryScene.over(store());

        Chores.Done done = scene.house().latchkey().chores().run();

        assertThat(done.deliveries()).isEqualTo(new Deliveries(0, 0, 0));
        assertThat(scene.waiting()).extracting(Waiting::tries).containsExactly(0, 0, 0);
    }

    @Test
    default void what_was_delivered_before_a_crash_is_delivered_again_when_the_lease_ends() {
        DeliveryScene scene = DeliveryScene.over(store());
        Chores crashing = scene.house()
                .through(InterceptedStore.of(store(), new InterceptedStore.Watcher() {
                    @Override
                    public void before(String call, Object[] arguments) {
                        if (call.equals("Outbox.delivered")) {
                            throw new Breakdown.Broken(call);
                        }
                    }

                    @Override
                    public void after(String call) {}
                }))
                .latchkey()
                .chores(scene.courier());

        assertThatThrownBy(crashing::run).isInstanceOf(Breakdown.Broken.class);
        assertThat(scene.courier().taken()).hasSize(1);
        assertThat(scene.run()).isEqualTo(new Deliveries(0, 0, 0));
        scene.house().clock().advance(justBefore(Duration.ofMinutes(5)));
        assertThat(scene.run()).isEqualTo(new Deliveries(0, 0, 0));
        scene.house().clock().advance(Duration.ofNanos(1_000));
        assertThat(scene.run()).isEqualTo(new Deliveries(3, 0, 0));

        assertThat(scene.courier().taken()).hasSize(4);
        assertThat(scene.courier().linesOf(scene.ada().home()))
                .containsExactly("SIGN_UP", "SIGN_UP", "ACCESS_ALLOWED desk");
    }

    private static Duration justBefore(Duration time) {
        return time.minusNanos(1_000);
    }

    @Test
    default void a_deliverer_that_is_not_ready_costs_no_try() {
        DeliveryScene scene = DeliveryScene.over(store());
        scene.courier().rests(true);

        assertThat(scene.run()).isEqualTo(new Deliveries(0, 0, 0));
        assertThat(scene.waiting()).extracting(Waiting::tries).containsOnly(0);

        scene.courier().rests(false);
        assertThat(scene.run()).isEqualTo(new Deliveries(3, 0, 0));
    }

    @Test
    default void a_deliverer_that_stops_being_ready_leaves_the_rest_as_it_was() {
        DeliveryScene scene = DeliveryScene.over(store());
        Courier courier = scene.courier();

        scene.run(new Deliverer() {
            @Override
            public void deliver(Event event) {
                courier.deliver(event);
                courier.rests(true);
            }

            @Override
            public boolean isReady() {
                return courier.isReady();
            }
        });

        assertThat(courier.taken()).hasSize(1);
        assertThat(scene.waiting()).extracting(Waiting::tries).containsOnly(0);
        courier.rests(false);
        assertThat(scene.run()).isEqualTo(new Deliveries(2, 0, 0));
    }

    @Test
    default void a_deliverer_that_takes_long_leaves_what_it_could_not_deliver_within_its_lease() {
        DeliveryScene scene = DeliveryScene.over(store());
        scene.house().signUp("cleo");

        Deliveries first = scene.run(event -> {
            scene.courier().deliver(event);
            scene.house().clock().advance(Duration.ofMinutes(3));
        });

        assertThat(first).isEqualTo(new Deliveries(4, 0, 0));
        assertThat(scene.courier().taken()).extracting(Event::id).doesNotHaveDuplicates();
    }

    @Test
    default void several_who_deliver_at_once_deliver_each_event_once_and_in_order() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        for (int i = 0; i < 6; i++) {
            house.allow(ada, "desk" + i, preset("MASTER"));
            house.allow(bea, "front" + i, preset("MASTER"));
        }
        Courier courier = new Courier();

        Race.of(6, number -> {
            while (store().outbox().backlog().waiting() > 0) {
                house.latchkey().chores(courier).run();
            }
            return true;
        });

        assertThat(courier.taken()).hasSize(14).extracting(Event::id).doesNotHaveDuplicates();
        for (Somebody one : List.of(ada, bea)) {
            assertThat(courier.taken().stream()
                            .filter(event -> event.place().stream().equals(Ledger.of(one.home()))))
                    .extracting(event -> event.place().sequence())
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        }
    }

    @Test
    default void what_nobody_took_in_ninety_days_is_dropped() {
        DeliveryScene scene = DeliveryScene.over(store());
        scene.house().clock().advance(Duration.ofDays(90));
        Chores chores = scene.house().latchkey().chores();

        assertThat(chores.run().dropped()).doesNotContainKey("events");
        scene.house().clock().advance(Duration.ofNanos(1_000));
        assertThat(chores.run().dropped()).containsEntry("events", 3);
        assertThat(scene.waiting()).isEmpty();
    }
}
