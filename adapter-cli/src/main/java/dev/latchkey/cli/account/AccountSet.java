package dev.latchkey.cli.account;

import dev.latchkey.application.account.EditPracticeSetup;
import dev.latchkey.application.account.PracticeSetup;
import dev.latchkey.application.shared.Form;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Edits Practice Set-up. */
@Command(
        name = "set",
        description = "Edit Practice Set-up; what is not named stays, what is given as '' is cleared.",
        footer = {"", "Example:", "  latchkey account set --account 12345678 --phone 555-010-7788"})
public final class AccountSet implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final InAccount account = new InAccount();

    @Mixin
    private final ProfileOptions changes = new ProfileOptions();

    @Option(
            names = "--if-version",
            paramLabel = "N",
            description = "Change nothing unless this is still the version that show told.")
    private @Nullable Long version;

    public AccountSet(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        Form form = changes.form(tools.secrets());
        if (form.fields().isEmpty()) {
            throw new NotUnderstood("Say what to change, as in --practice-name NAME.");
        }
        PracticeSetup.View after = tools.latchkey()
                .practice()
                .edit()
                .handle(actor, new EditPracticeSetup.Command(account.id(tools), form, version));
        tools.screen().answer(ProfileCard.of(after));
    }
}
