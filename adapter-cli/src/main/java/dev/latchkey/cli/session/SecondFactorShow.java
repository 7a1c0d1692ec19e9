package dev.latchkey.cli.session;

import dev.latchkey.application.username.OwnSecondFactor;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Tools;
import picocli.CommandLine.Command;

/** Shows one's own second factor. */
@Command(
        name = "show",
        description = "Show whether your second factor is on, and how many recovery codes are left.",
        footer = {"", "Example:", "  latchkey second-factor show"})
public final class SecondFactorShow implements Runnable {
    private final Tools tools;

    public SecondFactorShow(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        OwnSecondFactor.State state = tools.latchkey().secondFactor().show().handle(tools.actor());
        tools.screen()
                .answer(new Card()
                        .json("on", state.on())
                        .text("Second factor", state.on() ? "on" : "off")
                        .with("since", "Since", state.since())
                        .with("recoveryCodesLeft", "Recovery codes left", state.recoveryCodesLeft())
                        .with("begunUntil", "Begun, to confirm before", state.begunUntil()));
    }
}
