package dev.latchkey.cli.session;

import dev.latchkey.application.exchange.QrCode;
import dev.latchkey.application.session.FactorChange.Changed;
import dev.latchkey.application.username.BeginSecondFactor.Begun;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Secret;

/** What is answered about a second factor, by several commands. */
final class FactorAnswers {
    private FactorAnswers() {}

    /** What an app is to be told: people see a QR code too. */
    static void begun(Tools tools, Begun begun) {
        if (!tools.screen().json()) {
            QrCode.of(begun.uri()).lines().reveal().lines().forEach(tools.screen()::data);
        }
        tools.screen()
                .answer(new Card()
                        .with("uri", "Address", begun.uri().reveal())
                        .with("secret", "Secret", begun.secret().reveal())
                        .with("until", "Confirm before", begun.until()));
        tools.screen().say("Let your app read it, then type what it shows: latchkey second-factor confirm");
    }

    /** Recovery codes, one a line, which nobody sees again. */
    static void changed(Tools tools, Changed changed) {
        String username = GoingOn.remember(tools, changed.session());
        if (tools.screen().json()) {
            tools.screen()
                    .answer(new Card()
                            .json("username", username)
                            .json(
                                    "recoveryCodes",
                                    changed.recoveryCodes().stream()
                                            .map(Secret::reveal)
                                            .toList())
                            .json("endsAt", changed.session().endsAt()));
        } else {
            changed.recoveryCodes().forEach(code -> tools.screen().data(code.reveal()));
        }
        tools.screen()
                .say(
                        "Keep these recovery codes where you would not lose them with your phone: each takes the place of a"
                                + " code once, and they are not shown again. Every other session of yours has ended.");
    }
}
