package dev.latchkey.http;

import com.google.common.collect.ImmutableList;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Problems;
import dev.latchkey.http.shared.Route;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** How the server is: for whatever watches it. */
final class HealthApi {
    private static final String UP = "UP";

    private final BooleanSupplier ready;
    private final Metrics metrics;

    HealthApi(BooleanSupplier ready, Metrics metrics) {
        this.ready = ready;
        this.metrics = metrics;
    }

    record HealthJson(String status) {}

    ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.open(Method.GET, "/health/live", call -> Answer.ok(new HealthJson(UP))),
                Route.open(Method.GET, "/health/ready", call -> ready()),
                Route.open(Method.GET, "/metrics", call -> metrics()));
    }

    private Answer ready() {
        return ready.getAsBoolean()
                ? Answer.ok(new HealthJson(UP))
                : Problems.unavailable("The store cannot be reached at this moment.");
    }

    private Answer metrics() {
        return Answer.bytes(Metrics.CONTENT_TYPE, metrics.scrape().getBytes(StandardCharsets.UTF_8));
    }
}
