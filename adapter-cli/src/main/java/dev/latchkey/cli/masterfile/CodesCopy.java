package dev.latchkey.cli.masterfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import dev.latchkey.application.masterfile.ApplyCopy;
import dev.latchkey.application.masterfile.ApplyCopy.Result;
import dev.latchkey.application.masterfile.ShowPlan;
import dev.latchkey.application.masterfile.ShowPlan.TargetView;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.ExitCode;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Progress;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Screen;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Rejected;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copy Codes to Another Account: shows the plan, asks, and copies. Rehearsed, it shows the plan. */
@Command(
        name = "copy",
        description = {
            "Copy Codes to Another Account: from one account to others, many at once.",
            "Shows what would happen in each, and asks before it copies. Each gets all of it or nothing.",
            "It is a copy: later changes of the source do not travel."
        },
        footer = {
            "",
            "Examples:",
            "  latchkey codes copy --from 12345678 --to all --dry-run",
            "  latchkey codes copy --from 12345678 --to all --kind billing --policy overwrite --yes"
        })
public final class CodesCopy implements Rehearsable, Callable<Integer> {
    private final Tools tools;

    @Mixin
    private final CopyOptions options = new CopyOptions();

    @Option(names = "--yes", description = "Copy without asking.")
    private boolean yes;

    public CodesCopy(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        Screen screen = tools.screen();
        if (screen.json() && !yes && !screen.dryRun()) {
            throw new NotUnderstood("--json asks nothing: give --yes to copy, or --dry-run to see what would happen.");
        }
        Actor actor = tools.actor();
        Practices practices = Practices.of(tools, actor);
        CopyPlan plan = tools.latchkey().masterFiles().planCopy().handle(actor, options.command(tools, practices));
        ShowPlan.View view = tools.latchkey().masterFiles().showPlan().show(actor, plan.id());
        TargetCard cards = new TargetCard(practices);
        if (screen.dryRun() || !yes) {
            answer(plan, view.targets().stream().map(cards::planned).toList());
            if (screen.dryRun() || !isWorthAsking(view)) {
                return planned(view).status();
            }
            confirm(view);
        }
        ImmutableList<Result> results = applied(actor, plan);
        answer(
                plan,
                Streams.zip(view.targets().stream(), results.stream(), cards::done)
                        .toList());
        talk(results);
        return done(results).status();
    }

    private void answer(CopyPlan plan, List<Card> targets) {
        Card around = new Card()
                .json("planId", plan.id())
                .json("from", plan.source())
                .json("policy", plan.terms().policy());
        tools.screen().answer(around, "targets", targets);
    }

    private boolean isWorthAsking(ShowPlan.View view) {
        boolean worth = view.targets().stream().anyMatch(CodesCopy::getsSomething);
        if (!worth) {
            tools.screen().say("There is nothing to copy.");
        }
        return worth;
    }

    private static boolean getsSomething(TargetView target) {
        return target.state() == ShowPlan.State.READY
                && !target.target().counts().isNothing();
    }

    private void confirm(ShowPlan.View view) {
        if (!tools.secrets().canAsk()) {
            throw new NotUnderstood("Nothing was copied: there is no terminal to ask at. To copy this, say --yes.");
        }
        long accounts = view.targets().stream().filter(CodesCopy::getsSomething).count();
        String answer = tools.secrets()
                .fromPerson("Type yes to copy to " + accounts + (accounts == 1 ? " account" : " accounts"))
                .reveal();
        if (!answer.strip().toLowerCase(Locale.ROOT).equals("yes")) {
            throw new NotUnderstood("Nothing was copied.");
        }
    }

    private ImmutableList<Result> applied(Actor actor, CopyPlan plan) {
        try (Progress progress =
                tools.screen().progress("accounts", plan.targets().size())) {
            return tools.latchkey()
                    .masterFiles()
                    .applyCopy()
                    .handle(actor, new ApplyCopy.Command(plan.id(), result -> progress.step()));
        }
    }

    private void talk(ImmutableList<Result> results) {
        long done = results.stream().filter(Result::isDone).count();
        tools.screen().say(done + " of " + results.size() + " accounts have it now.");
        if (results.stream().anyMatch(result -> result.copy() != null)) {
            tools.screen().say("For 30 days a copy can be taken back: latchkey codes undo COPY");
        }
    }

    /** The status of the first account to which nothing would be copied. */
    private static ExitCode planned(ShowPlan.View view) {
        return view.targets().stream()
                .map(TargetView::refusal)
                .filter(Objects::nonNull)
                .findFirst()
                .map(reason -> ExitCode.of(reason.kind()))
                .orElse(ExitCode.OK);
    }

    /** The status of the first account to which nothing was copied. */
    private static ExitCode done(ImmutableList<Result> results) {
        return results.stream()
                .filter(result -> !result.isDone())
                .findFirst()
                .map(result -> exit(result.refusal()))
                .orElse(ExitCode.OK);
    }

    private static ExitCode exit(@Nullable Rejected refusal) {
        return refusal == null ? ExitCode.DEFECT : ExitCode.of(refusal.reason().kind());
    }
}
