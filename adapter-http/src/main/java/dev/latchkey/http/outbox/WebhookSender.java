package dev.latchkey.http.outbox;

import dev.latchkey.application.outbox.Deliverer;
import dev.latchkey.application.outbox.DeliveryFailed;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.LinkMinter;
import dev.latchkey.application.shared.Clock;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to a webhook, signed as Standard Webhooks (standardwebhooks.com) has it: {@code webhook-id} is the event's id,
 * the same however often it is sent; {@code webhook-timestamp} the sending in seconds; {@code webhook-signature} covers both
 * and the body.
 *
 * <p>Delivered is what was answered with 2xx within ten seconds. No redirect is followed, and nothing of an answer but its
 * status is kept. Safe for many threads.
 */
public final class WebhookSender implements Deliverer, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final Webhook webhook;
    private final LinkMinter links;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient client;
    private volatile boolean closed;
    private volatile @Nullable CompletableFuture<?> running;

    public WebhookSender(Webhook webhook, LinkMinter links, Clock clock) {
        this(webhook, links, clock, PATIENCE);
    }

    WebhookSender(Webhook webhook, LinkMinter links, Clock clock, Duration patience) {
        this.webhook = webhook;
        this.links = links;
        this.clock = clock;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    @Override
    public void deliver(Event event) {
        byte[] body = WebhookJson.bytes(event, links.mint(event));
        String id = event.id().toString();
        long timestamp = clock.now().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(webhook.url())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Latchkey")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", webhook.key().signature(id, timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        int status = status(client.sendAsync(request, BodyHandlers.discarding()));
        if (status / HUNDRED != SUCCESS) {
            throw new DeliveryFailed("answered with status " + status);
        }
    }

    /** The client's own time limit ends with the head of an answer: a body that never ends would hold us for good. */
    private int status(CompletableFuture<HttpResponse<Void>> answer) {
        running = answer;
        try {
            if (closed) {
                throw new DeliveryFailed("stopped before it was answered");
            }
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException e) {
            throw new DeliveryFailed("not answered within " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new DeliveryFailed("cannot be reached (" + cause.getClass().getSimpleName() + ")");
        } catch (CancellationException e) {
            throw new DeliveryFailed("stopped before it was answered");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("stopped before it was answered");
        } finally {
            answer.cancel(true);
            running = null;
        }
    }

    @Override
    public boolean isReady() {
        return !closed;
    }

    /** Sends nothing more; what is being sent fails, to be sent again. */
    @Override
    public void close() {
        closed = true;
        CompletableFuture<?> sending = running;
        if (sending != null) {
            sending.cancel(true);
        }
    }
}
