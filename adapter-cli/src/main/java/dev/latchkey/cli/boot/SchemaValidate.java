package dev.latchkey.cli.boot;

import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.ExitCode;
import dev.latchkey.jooq.JooqStore;
import dev.latchkey.jooq.SchemaOutdated;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells whether the schema is up to date, and changes nothing. */
@Command(
        name = "validate",
        description = "Tell whether the database's schema is up to date; ends with 7 if it is not.",
        footer = {"", "Example:", "  latchkey schema validate"})
final class SchemaValidate implements Callable<Integer> {
    private final Machine machine;

    SchemaValidate(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() {
        boolean upToDate = isUpToDate();
        machine.screen().answer(new Card().json("upToDate", upToDate));
        machine.screen().say(upToDate ? "The schema is up to date." : "The schema is older: latchkey schema migrate");
        ExitCode code = upToDate ? ExitCode.OK : ExitCode.INVALID;
        return code.status();
    }

    private boolean isUpToDate() {
        try (ConfiguredDatabases.Held held =
                        new ConfiguredDatabases(false).hold(machine.configuration(), machine.purpose());
                JooqStore store = held.database().store()) {
            return store.transactions() != null;
        } catch (SchemaOutdated outdated) {
            return false;
        }
    }
}
