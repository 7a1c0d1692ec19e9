package dev.latchkey.cli.boot;

import dev.latchkey.application.Latchkey;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves a sample group practice from a database that goes with the process. */
@Command(
        name = "demo",
        description = {
            "Serve a sample group practice: three provider accounts, a master username, one that may only look.",
            "Its database is made anew and goes with the process; nothing of yours is touched."
        },
        footer = {"", "Example:", "  latchkey demo --port 8080"})
final class DemoCommand implements Runnable {
    private final Machine machine;
    private final Ending ending;

    @Option(names = "--exit", description = "End when everything was made and the server has started.")
    private boolean exit;

    DemoCommand(Machine machine, Ending ending) {
        this.machine = machine;
        this.ending = ending;
    }

    @Option(names = "--port", paramLabel = "PORT", description = "The port, 0 for a free one (default: 8080).")
    void port(@Nullable String port) {
        machine.options().give(Setting.HTTP_PORT, "--port", port);
    }

    @Override
    public void run() {
        try {
            machine.temporary(Files.createTempDirectory("latchkey-demo"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        machine.servesMany();
        Latchkey latchkey = machine.get();
        List<SamplePractice.SignIn> signIns = new SamplePractice(latchkey).make();
        try (Serving serving = Serving.start(machine, latchkey)) {
            show(serving, signIns);
            if (!exit) {
                ending.await();
            }
        }
    }

    private void show(Serving serving, List<SamplePractice.SignIn> signIns) {
        Screen screen = machine.screen();
        if (!screen.json()) {
            serving.announce(screen);
        }
        screen.answer(
                new Card().json("address", serving.address()),
                "signIns",
                signIns.stream()
                        .map(one -> new Card()
                                .with("username", "USERNAME", one.username())
                                .with("password", "PASSWORD", one.password())
                                .with("may", "MAY", one.may()))
                        .toList());
        screen.flush();
    }
}
