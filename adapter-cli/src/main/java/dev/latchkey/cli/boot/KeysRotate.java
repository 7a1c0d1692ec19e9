package dev.latchkey.cli.boot;

import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.cli.shared.NotUnderstood;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a new current key for a purpose. */
@Command(
        name = "rotate",
        description = {
            "Make a new current key for a purpose; the former ones stay, to read what they made.",
            "Purposes: tin-encrypt, tin-compare, code-mac, cursor-mac, checkpoint-sign, factor-encrypt."
        },
        footer = {"", "Example:", "  latchkey keys rotate checkpoint-sign"})
final class KeysRotate implements Runnable {
    private final Machine machine;

    @Parameters(paramLabel = "PURPOSE", description = "What the key is for.")
    private String purpose = "";

    KeysRotate(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void run() {
        KeyRing.Purpose chosen = purpose();
        machine.get();
        KeyRings rings = machine.keyRings();
        KeyRing rotated = rings.load().rotated(chosen, Randomness.secure());
        rings.save(rotated);
        machine.remember(rotated);
        machine.screen().answer(KeysStatus.card(rotated.current(chosen)));
        machine.screen().say("Keep a copy of " + rings.file() + ", and start servers that use it anew.");
    }

    private KeyRing.Purpose purpose() {
        return Arrays.stream(KeyRing.Purpose.values())
                .filter(one -> one.text().equals(purpose))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("There is no such purpose. There are "
                        + Arrays.stream(KeyRing.Purpose.values())
                                .map(KeyRing.Purpose::text)
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
