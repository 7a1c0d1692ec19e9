package dev.latchkey.cli.activity;

import dev.latchkey.application.account.VerifyActivity;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.ExitCode;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Proves the chain of an account's activity log whole. */
@Command(
        name = "verify",
        description = "Prove that no record of the account's activity log was changed; ends with 9 if one was.",
        footer = {"", "Example:", "  latchkey activity verify --account 12345678"})
public final class ActivityVerify implements Callable<Integer> {
    private final Tools tools;

    @Mixin
    private final InAccount account = new InAccount();

    public ActivityVerify(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        Actor actor = tools.actor();
        VerifyActivity.Verified verified = tools.latchkey().activity().verify().handle(actor, account.id(tools));
        tools.screen()
                .answer(new Card()
                        .json("whole", verified.whole())
                        .text("Whole", verified.whole() ? "yes" : "no")
                        .with("verified", "Records verified", verified.verified())
                        .with("firstBroken", "First broken record", verified.firstBroken()));
        if (!verified.whole()) {
            tools.screen()
                    .say("The activity log was changed: record " + verified.firstBroken()
                            + " is not what was written.");
        }
        ExitCode code = verified.whole() ? ExitCode.OK : ExitCode.CHAIN_BROKEN;
        return code.status();
    }
}
