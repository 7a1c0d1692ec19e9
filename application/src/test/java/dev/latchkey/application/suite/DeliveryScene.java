package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;

import dev.latchkey.application.Store;
import dev.latchkey.application.lifecycle.Chores.Deliveries;
import dev.latchkey.application.outbox.Deliverer;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.application.outbox.Retries;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Two accounts, the first with two events, the second with one. */
record DeliveryScene(House house, Courier courier, Somebody ada, Somebody bea) {
    static DeliveryScene over(Store store) {
        House house = House.over(store);
        Somebody ada = house.signUp("ada");
        house.allow(ada, "desk", preset("MASTER"));
        return new DeliveryScene(house, new Courier(), ada, house.signUp("bea"));
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
