package dev.latchkey.cli.boot;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.cli.shared.Card;
import java.util.List;
import picocli.CommandLine.Command;

/** Adds to the ring what it lacks. */
@Command(
        name = "add",
        description = {
            "Add a key for each purpose the ring has none for, as a ring made by an earlier version may.",
            "Changes no key that is there."
        },
        footer = {"", "Example:", "  latchkey keys add"})
final class KeysAdd implements Runnable {
    private final Machine machine;

    KeysAdd(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void run() {
        machine.store();
        KeyRings rings = machine.keyRings();
        ImmutableSet<Purpose> missing = rings.missing();
        if (missing.isEmpty()) {
            answer(rings, List.of());
            machine.screen().say("The ring has a key for every purpose.");
            return;
        }
        KeyRing completed = rings.completed();
        machine.requireNew(missing, completed);
        rings.save(completed);
        machine.remember(completed);
        answer(
                rings,
                missing.stream().map(completed::current).map(KeysStatus::card).toList());
        machine.screen()
                .say("Added to " + rings.file() + ". Keep a copy of it, and give it to every server of this database.");
    }

    private void answer(KeyRings rings, List<Card> added) {
        machine.screen().answer(new Card().json("file", rings.file().toString()), "keys", added);
    }
}
