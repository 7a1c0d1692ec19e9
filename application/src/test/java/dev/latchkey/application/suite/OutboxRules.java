package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.lifecycle.Chores.Deliveries;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.shared.EventId;
import dev.latchkey.domain.shared.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The operator sees what waits to be delivered, and has it tried again. */
public interface OutboxRules extends StoreContract {
    @Test
    default void what_was_given_up_is_delivered_when_somebody_asks_for_it() {
        DeliveryScene scene = DeliveryScene.over(store());
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
        DeliveryScene scene = DeliveryScene.over(store());
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
        DeliveryScene scene = DeliveryScene.over(store());

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
        DeliveryScene scene = DeliveryScene.over(store());
        List<Waiting> all = new ArrayList<>();
        Page<Waiting> page =
                scene.house().latchkey().waitingEvents().list(House.NOBODY, false, new Page.Wanted(2, null));
        all.addAll(page.items());
        page = scene.house().latchkey().waitingEvents().list(House.NOBODY, false, new Page.Wanted(2, page.next()));
        all.addAll(page.items());

        assertThat(page.next()).isNull();
        assertThat(all).isEqualTo(scene.waiting());
    }
}
