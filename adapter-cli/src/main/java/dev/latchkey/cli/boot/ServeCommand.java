package dev.latchkey.cli.boot;

import dev.latchkey.application.Latchkey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves over HTTP until the process is told to end. */
@Command(
        name = "serve",
        description = {
            "Serve the JSON API; one line says the address when it is ready.",
            "Ends, and lets what runs finish first, when the process is terminated or interrupted."
        },
        footer = {"", "Example:", "  latchkey serve --port 8080 --bind 127.0.0.1"})
final class ServeCommand implements Runnable {
    private final Machine machine;
    private final Ending ending;

    ServeCommand(Machine machine, Ending ending) {
        this.machine = machine;
        this.ending = ending;
    }

    @Option(names = "--port", paramLabel = "PORT", description = "The port, 0 for a free one (default: 8080).")
    void port(@Nullable String port) {
        machine.options().give(Setting.HTTP_PORT, "--port", port);
    }

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "The address to listen at (default: 127.0.0.1, this machine alone).")
    void bind(@Nullable String address) {
        machine.options().give(Setting.HTTP_BIND, "--bind", address);
    }

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "What people reach the server by; https unless it is this machine alone.")
    void baseUrl(@Nullable String url) {
        machine.options().give(Setting.HTTP_BASE_URL, "--base-url", url);
    }

    @Option(
            names = "--trusted-proxies",
            paramLabel = "CIDR,...",
            description = "Proxies whose word on where a request came from is taken.")
    void trustedProxies(@Nullable String blocks) {
        machine.options().give(Setting.HTTP_TRUSTED_PROXIES, "--trusted-proxies", blocks);
    }

    @Override
    public void run() {
        machine.servesMany();
        Latchkey latchkey = machine.get();
        try (Serving serving = Serving.start(machine, latchkey);
                Rounds rounds = Rounds.of(machine)) {
            rounds.begin();
            serving.announce(machine.screen());
            ending.await();
        }
    }
}
