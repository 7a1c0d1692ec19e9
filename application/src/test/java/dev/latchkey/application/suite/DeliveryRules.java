package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.Store;
import dev.latchkey.application.lifecycle.Chores;
import dev.latchkey.application.lifecycle.Chores.Deliveries;
import dev.latchkey.application.outbox.Deliverer;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.Outbox.State;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.application.outbox.Retries;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.Moments;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.EventId;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Events are delivered at least once and in order, failures wait longer each time, and giving up shows. */
public interface DeliveryRules extends StoreContract {
    /** Two accounts, the first with two events, the second with one. */
    record Scene(House house, Courier courier, Somebody ada, Somebody bea) {
        static Scene over(Store store) {
            House house = House.over(store);
            Somebody ada = house.signUp("ada");
            house.allow(ada, "desk", preset("MASTER"));
            return new Scene(house, new Courier(), ada, house.signUp("bea"));
        }

        Deliveries run() {
            return run(courier);
        }

        Deliveries run(Deliverer deliverer) {
            return house.latchkey().chores(deliverer).run().deliveries();
        }

        Predicate<Event> inAdas() {
            return event -> ada.home().equals(event.account());
        }

        List<Waiting> waiting() {
            return house.store().outbox().list(false, null, 200);
        }

        /** Lets the first event of ada's account fail until it is given up. */
        Waiting giveUp() {
            courier.refuses(inAdas());
            for (int i = 0; i < Retries.MOST; i++) {
                run();
                house.clock().advance(Duration.ofHours(6));
            }
            courier.refuses(event -> false);
            return waiting().get(0);
        }
    }

    @Test
    default void an_event_is_taken_off_when_it_was_delivered() {
        Scene scene = Scene.over(store());

        assertThat(scene.run()).isEqualTo(new Deliveries(3, 0, 0));
        assertThat(scene.run()).isEqualTo(new Deliveries(0, 0, 0));
        assertThat(scene.courier().taken()).hasSize(3);
        assertThat(scene.waiting()).isEmpty();
    }

    @Test
    default void events_wait_where_nobody_takes_them() {
        Scene scene = Scene.over(store());

        Chores.Done done = scene.house().latchkey().chores().run();

        assertThat(done.deliveries()).isEqualTo(new Deliveries(0, 0, 0));
        assertThat(scene.waiting()).extracting(Waiting::tries).containsExactly(0, 0, 0);
    }

    @Test
    default void what_fails_holds_up_its_own_account_and_no_other() {
        Scene scene = Scene.over(store());
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
        Scene scene = Scene.over(store());
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
        Scene scene = Scene.over(store());

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
    default void what_was_given_up_is_delivered_when_somebody_asks_for_it() {
        Scene scene = Scene.over(store());
        Waiting hopeless = scene.giveUp();
        scene.run();

        assertThat(scene.house().latchkey().waitingEvents().retry(House.NOBODY, null))
                .isOne();
        scene.run();

        assertThat(scene.courier().taken()).contains(hopeless.event());
        assertThat(scene.waiting()).isEmpty();
        assertThat(scene.house().logOfNobody()).extracting(Told::line).contains("OUTBOX_RETRIED DONE");
    }

    @Test
    default void one_event_is_made_due_by_its_id() {
        Scene scene = Scene.over(store());
        scene.courier().refuses(scene.inAdas());
        scene.run();
        EventId first = scene.waiting().get(0).event().id();
        scene.courier().refuses(event -> false);

        assertThat(scene.house().latchkey().waitingEvents().retry(House.NOBODY, first))
                .isOne();

        assertThat(scene.run()).isEqualTo(new Deliveries(2, 0, 0));
        assertRefused(
                Reason.EVENT_UNKNOWN,
                () -> scene.house().latchkey().waitingEvents().retry(House.NOBODY, new EventId(new UUID(1, 1))));
        assertThat(scene.house().logOfNobody())
                .extracting(told -> told.says("event"))
                .contains(first.toString());
    }

    @Test
    default void no_username_looks_at_the_outbox_or_retries_anything() {
        Scene scene = Scene.over(store());

        assertRefused(
                Reason.ACTOR_NOT_PERMITTED,
                () -> scene.house().latchkey().waitingEvents().list(scene.ada().actor(), false, Page.Wanted.FIRST));
        assertRefused(
                Reason.ACTOR_NOT_PERMITTED,
                () -> scene.house().latchkey().waitingEvents().retry(scene.ada().actor(), null));
        assertThat(scene.house().logOf(scene.ada()))
                .extracting(Told::line)
                .contains("OUTBOX_RETRIED REFUSED ada ACTOR_NOT_PERMITTED");
    }

    @Test
    default void the_outbox_is_listed_in_pages_oldest_first() {
        Scene scene = Scene.over(store());
        List<Waiting> all = new ArrayList<>();
        Page<Waiting> page =
                scene.house().latchkey().waitingEvents().list(House.NOBODY, false, new Page.Wanted(2, null));
        all.addAll(page.items());
        page = scene.house().latchkey().waitingEvents().list(House.NOBODY, false, new Page.Wanted(2, page.next()));
        all.addAll(page.items());

        assertThat(page.next()).isNull();
        assertThat(all).isEqualTo(scene.waiting());
    }

    @Test
    default void what_was_delivered_before_a_crash_is_delivered_again_when_the_lease_ends() {
        Scene scene = Scene.over(store());
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
    default void of_what_a_deliverer_throws_by_mistake_only_its_name_is_shown() {
        Scene scene = Scene.over(store());

        scene.run(event -> {
            throw new IllegalStateException("token=very-secret");
        });

        assertThat(scene.waiting()).extracting(Waiting::cause).contains("IllegalStateException");
        assertThat(scene.waiting().toString()).doesNotContain("very-secret");
    }

    @Test
    default void a_deliverer_that_is_not_ready_costs_no_try() {
        Scene scene = Scene.over(store());
        scene.courier().rests(true);

        assertThat(scene.run()).isEqualTo(new Deliveries(0, 0, 0));
        assertThat(scene.waiting()).extracting(Waiting::tries).containsOnly(0);

        scene.courier().rests(false);
        assertThat(scene.run()).isEqualTo(new Deliveries(3, 0, 0));
    }

    @Test
    default void a_deliverer_that_stops_being_ready_leaves_the_rest_as_it_was() {
        Scene scene = Scene.over(store());
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

    @Test
    default void a_deliverer_that_takes_long_leaves_what_it_could_not_deliver_within_its_lease() {
        Scene scene = Scene.over(store());
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
        Scene scene = Scene.over(store());
        scene.house().clock().advance(Duration.ofDays(90));
        Chores chores = scene.house().latchkey().chores();

        assertThat(chores.run().dropped()).doesNotContainKey("events");
        scene.house().clock().advance(Duration.ofNanos(1_000));
        assertThat(chores.run().dropped()).containsEntry("events", 3);
        assertThat(scene.waiting()).isEmpty();
    }
}
