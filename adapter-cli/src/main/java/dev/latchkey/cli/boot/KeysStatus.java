package dev.latchkey.cli.boot;

import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.cli.shared.Card;
import picocli.CommandLine.Command;

/** Lists the keys of the ring, and shows nothing of them. */
@Command(
        name = "status",
        description = "List the keys there are, by purpose and id; shows nothing of the keys themselves.",
        footer = {"", "Example:", "  latchkey keys status"})
final class KeysStatus implements Runnable {
    private final Machine machine;

    KeysStatus(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void run() {
        machine.get();
        KeyRings rings = machine.keyRings();
        machine.screen()
                .answer(
                        new Card().json("file", rings.file().toString()),
                        "keys",
                        rings.load().keys().stream().map(KeysStatus::card).toList());
    }

    static Card card(KeyRing.Key key) {
        return new Card()
                .with("purpose", "PURPOSE", key.purpose().text())
                .with("id", "ID", key.id())
                .json("current", key.current())
                .text("CURRENT", key.current() ? "yes" : "");
    }
}
