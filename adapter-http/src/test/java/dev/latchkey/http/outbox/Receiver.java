package dev.latchkey.http.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Another system's server on this machine, which remembers what it was sent. */
final class Receiver implements AutoCloseable {
    /** How it answers; by default with 204. */
    interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** What it was sent: headers by their names in small letters. */
    record Message(String path, Map<String, String> headers, String text) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Message> messages = Collections.synchronizedList(new ArrayList<>());
    private volatile Manner manner = status(204);

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    static Manner status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        messages.add(new Message(
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try (exchange) {
            manner.answer(exchange);
        }
    }

    void answers(Manner changed) {
        manner = changed;
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/events?for=us";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
