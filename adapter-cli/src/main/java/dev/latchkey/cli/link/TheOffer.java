package dev.latchkey.cli.link;

import dev.latchkey.cli.shared.Ids;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.shared.Reason;
import picocli.CommandLine.Parameters;

/** Which offer of ownership a command is about. */
final class TheOffer {
    @Parameters(paramLabel = "OFFER", description = "The offer, by its id as latchkey ownership list tells it.")
    private String id = "";

    OfferId id() {
        return new OfferId(Ids.read(id, Reason.OFFER_UNKNOWN));
    }
}
