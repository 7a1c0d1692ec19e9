package dev.latchkey.http;

import dev.latchkey.application.lifecycle.WaitingEvents;
import dev.latchkey.http.shared.Route;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;

/** What Prometheus is told: how often and how long each route was busy, which events wait, and how the JVM is. Safe for many threads. */
final class Metrics implements AutoCloseable {
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

    Metrics() {
        garbageCollection.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Asked at each scrape: how many events wait to be delivered, and how many were given up. */
    void watch(WaitingEvents events) {
        gauge(
                "latchkey.outbox.waiting",
                "Events that wait to be delivered",
                () -> events.backlog().waiting());
        gauge(
                "latchkey.outbox.given.up",
                "Events that are tried no more",
                () -> events.backlog().givenUp());
    }

    private void gauge(String name, String description, Supplier<Number> count) {
        Gauge.builder(name, count).description(description).register(registry);
    }

    /** Names no address but its template, so that the series do not grow with what is asked. */
    void time(Route route, Context context, Runnable work) {
        Timer.Sample sample = Timer.start(registry);
        work.run();
        sample.stop(Timer.builder("http.server.requests")
                .description("Requests by route and status")
                .tag("method", context.method().name())
                .tag("route", route.path())
                .tag("status", Integer.toString(context.statusCode()))
                .register(registry));
    }

    String scrape() {
        return registry.scrape(CONTENT_TYPE);
    }

    @Override
    public void close() {
        garbageCollection.close();
        registry.close();
    }
}
