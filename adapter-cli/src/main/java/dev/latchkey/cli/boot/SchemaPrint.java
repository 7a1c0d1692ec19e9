package dev.latchkey.cli.boot;

import dev.latchkey.cli.shared.Card;
import dev.latchkey.jooq.Migrations;
import picocli.CommandLine.Command;

/** Prints the scripts that make the schema. */
@Command(
        name = "print",
        description =
                "Print the SQL that makes the schema of the database that is set, for those who run it themselves.",
        footer = {"", "Example:", "  latchkey schema print --database jdbc:postgresql://localhost/latchkey"})
final class SchemaPrint implements Runnable {
    private final Machine machine;

    SchemaPrint(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void run() {
        String url = new Read(machine.configuration()).address().url();
        String sql = Migrations.of(url);
        if (machine.screen().json()) {
            machine.screen().answer(new Card().json("sql", sql));
        } else {
            sql.lines().forEach(machine.screen()::data);
        }
    }
}
