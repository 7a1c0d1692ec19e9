package dev.latchkey.cli.boot;

import dev.latchkey.application.lifecycle.Chores;
import dev.latchkey.cli.shared.Card;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Does the chores that are due, once. */
@Command(
        name = "run",
        description = {
            "Do what is due, once: notices of access that ends soon, events to the webhook, dropping what is over.",
            "A server does so by itself every 30 seconds; where none runs, call this from time to time."
        },
        footer = {"", "Example:", "  latchkey chores run"})
final class ChoresRun implements Runnable {
    private final Machine machine;

    ChoresRun(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void run() {
        try (Rounds rounds = Rounds.of(machine)) {
            machine.screen().answer(card(rounds.once()));
        }
    }

    private static Card card(Chores.Done done) {
        return new Card()
                .with("notices", "NOTICES", done.notices())
                .with("delivered", "DELIVERED", done.deliveries().delivered())
                .with("failed", "FAILED", done.deliveries().failed())
                .with("givenUp", "GIVEN UP", done.deliveries().givenUp())
                .json("dropped", done.dropped())
                .text("DROPPED", written(done.dropped()));
    }

    private static String written(Map<String, Integer> dropped) {
        return dropped.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }
}
