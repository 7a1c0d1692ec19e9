package dev.latchkey.cli.boot;

import dev.latchkey.cli.shared.Card;
import picocli.CommandLine.Command;

/** Brings the schema up to date. */
@Command(
        name = "migrate",
        description = "Bring the database's schema up to date; every command does so when it finds it older.",
        footer = {"", "Example:", "  latchkey schema migrate"})
final class SchemaMigrate implements Runnable {
    private final Machine machine;

    SchemaMigrate(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void run() {
        try (ConfiguredDatabases.Held held =
                new ConfiguredDatabases(true).hold(machine.configuration(), machine.purpose())) {
            held.database().migrate();
        }
        machine.screen().answer(new Card().json("upToDate", true));
        machine.screen().say("The schema is up to date.");
    }
}
