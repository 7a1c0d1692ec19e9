package dev.latchkey.cli.username;

import dev.latchkey.application.link.Given;
import dev.latchkey.application.link.Withdrawal;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Tools;

/** What a username gave, and what became of it (PRV-9). */
final class GivenCard {
    private GivenCard() {}

    static Card row(Given.Entry entry) {
        return new Card()
                .json("kind", entry.kind())
                .json("to", entry.to())
                .json("giver", entry.giver())
                .json("origin", entry.origin())
                .json("givenAt", entry.givenAt())
                .json("until", entry.until())
                .json("suspended", entry.suspended())
                .text("KIND", entry.kind())
                .text("TO", entry.to())
                .text("GIVEN BY", entry.giver())
                .text("ORIGIN", entry.origin())
                .text("SINCE", entry.givenAt())
                .text("UNTIL", entry.until())
                .text("SUSPENDED", entry.suspended() ? "yes" : "no");
    }

    static Card counts(Card card, Withdrawal done) {
        return card.json("took", done.took()).json("left", done.left());
    }

    /** Says how much went along, or how much is left and what takes it along. */
    static void tell(Tools tools, Withdrawal done, String howToTakeAlong) {
        if (done.took() > 0) {
            tools.screen().say(done.took() + " more that came from it went with it.");
        }
        if (done.left() > 0) {
            tools.screen().say(done.left() + " that came from it still stand; they go with it by: " + howToTakeAlong);
        }
    }
}
