package dev.latchkey.cli.boot;

import dev.latchkey.cli.shared.Card;
import java.util.Arrays;
import picocli.CommandLine.Command;

/** Shows every setting with where it came from. */
@Command(
        name = "settings",
        description = "Show every setting, its value, and where it came from.",
        footer = {"", "Example:", "  latchkey settings"})
final class SettingsCommand implements Runnable {
    private final Machine machine;

    SettingsCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void run() {
        Configuration configuration = machine.configuration();
        new Read(configuration).settings();
        machine.screen()
                .answer(
                        new Card(),
                        "settings",
                        Arrays.stream(Setting.values())
                                .map(setting -> card(setting, configuration.value(setting)))
                                .toList());
    }

    private static Card card(Setting setting, Configuration.Value value) {
        return new Card()
                .with("name", "SETTING", setting.key())
                .with("value", "VALUE", value.text())
                .with("source", "FROM", value.source())
                .json("environment", setting.variable())
                .json("accepted", setting.accepted());
    }
}
