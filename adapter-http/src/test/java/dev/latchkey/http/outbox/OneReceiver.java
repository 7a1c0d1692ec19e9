package dev.latchkey.http.outbox;

import dev.latchkey.application.lifecycle.Chores.Deliveries;
import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.application.outbox.LinkMinter;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.application.suite.House;
import dev.latchkey.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** What tests of the webhook begin with: a house with a store, and the server that its events are sent to. */
abstract class OneReceiver {
    static final byte[] KEY = "thirty-two bytes that are shared".getBytes(StandardCharsets.UTF_8);
    static final Secret SECRET = new Secret("whsec_" + Base64.getEncoder().encodeToString(KEY));

    static final LinkMinter NOTHING_PROMISED = event -> Optional.empty();

    final Receiver receiver = new Receiver();
    final House house = House.over(new InMemoryStore());

    @AfterEach
    void stop() {
        receiver.close();
    }

    WebhookSender sender(Duration patience) {
        return new WebhookSender(Webhook.of(receiver.url(), SECRET), NOTHING_PROMISED, house.clock(), patience);
    }

    Deliveries run(WebhookSender sender) {
        return house.latchkey().chores(sender).run().deliveries();
    }

    Deliveries run() {
        return run(sender(Duration.ofSeconds(10)));
    }

    List<Waiting> waiting() {
        return house.store().outbox().list(false, null, 50);
    }
}
