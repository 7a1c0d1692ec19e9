package dev.latchkey.cli.activity;

import dev.latchkey.application.secret.Checkpoints.Checkpoint;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Exports a signed statement of where an account's activity log ends. */
@Command(
        name = "checkpoint",
        description = "Sign where the account's activity log ends now, to be kept elsewhere and compared later.",
        footer = {"", "Example:", "  latchkey activity checkpoint --account 12345678 --json"})
public final class ActivityCheckpoint implements Runnable {
    private final Tools tools;

    @Mixin
    private final InAccount account = new InAccount();

    public ActivityCheckpoint(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        Checkpoint checkpoint = tools.latchkey().activity().verify().checkpoint(actor, account.id(tools));
        Card card = new Card()
                .with("sequence", "Last record", checkpoint.sequence())
                .json("signed", checkpoint.signed())
                .with("keyId", "Key", checkpoint.keyId())
                .with("publicKey", "Public key (Ed25519)", checkpoint.publicKey())
                .with("signature", "Signature", checkpoint.signature());
        checkpoint.signed().lines().forEach(line -> card.text("Signed", line));
        tools.screen().answer(card);
    }
}
