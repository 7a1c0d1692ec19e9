package dev.latchkey.cli.link;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import dev.latchkey.application.exchange.ChangesFile;
import dev.latchkey.application.exchange.ChangesFile.Format;
import dev.latchkey.application.exchange.ChangesFile.Line;
import dev.latchkey.application.link.ApplyChanges;
import dev.latchkey.application.link.ApplyChanges.Outcome;
import dev.latchkey.application.link.ApplyChanges.Result;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.ExitCode;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Progress;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the changes of access that a file says. */
@Command(
        name = "apply",
        description = {
            "Make the changes of access that a file says, many usernames and accounts at once.",
            "Each is made or refused for itself, in the order of the file, at most 500 of them.",
            "",
            "CSV with a header, or a JSON list of objects:",
            "  change      ALLOW, INVITE, LIMIT, DATE, SUSPEND, RESUME, END",
            "  account     the Account ID",
            "  username    whose access; none with INVITE",
            "  preset      with ALLOW, INVITE and LIMIT",
            "  privileges  with ALLOW, INVITE and LIMIT: BILLING=VIEW CLINICAL_NOTES=NONE",
            "  from,until  with ALLOW, INVITE and DATE: days, or moments",
            "  why         with SUSPEND and RESUME: the reason",
            "  given       with SUSPEND and END: yes takes along what the username gave",
            "  email       with ALLOW and INVITE: the person's own address",
            "  password    with ALLOW: the first password. Keep such a file to yourself."
        },
        footer = {"", "Example:", "  latchkey apply -f leavers.csv"})
public final class ApplyCommand implements Rehearsable, Callable<Integer> {
    private final Tools tools;

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "The file; - is the standard input.")
    private String file = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv or json (default: as the file's name ends).")
    private @Nullable String format;

    public ApplyCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        ImmutableList<Line> lines = read();
        Actor actor = tools.actor();
        ImmutableList<Result> results = applied(actor, lines);
        long done = results.stream().filter(Result::isDone).count();
        tools.screen()
                .answer(
                        new Card().json("done", done),
                        "results",
                        results.stream()
                                .map(result -> ResultCard.of(
                                        tools.latchkey(),
                                        lines.get(result.index()).line(),
                                        result))
                                .toList());
        tools.screen().say(done + " of " + results.size() + " changes made.");
        return exit(results).status();
    }

    private ImmutableList<Result> applied(Actor actor, ImmutableList<Line> lines) {
        try (Progress progress = tools.screen().progress("changes", lines.size())) {
            return tools.latchkey()
                    .links()
                    .apply()
                    .handle(
                            actor,
                            new ApplyChanges.Command(
                                    lines.stream().map(Line::change).collect(ImmutableList.toImmutableList()),
                                    result -> progress.step()));
        }
    }

    /** The status of the first change that was not made. */
    private static ExitCode exit(ImmutableList<Result> results) {
        return results.stream()
                .filter(result -> !result.isDone())
                .findFirst()
                .map(ApplyCommand::exit)
                .orElse(ExitCode.OK);
    }

    private static ExitCode exit(Result result) {
        return result.outcome() == Outcome.REFUSED && result.refusal() != null
                ? ExitCode.of(result.refusal().reason().kind())
                : ExitCode.DEFECT;
    }

    private ImmutableList<Line> read() {
        Format written = format();
        try (InputStream stream = file.equals("-") ? tools.secrets().input() : Files.newInputStream(Path.of(file))) {
            return ChangesFile.read(stream, written);
        } catch (IOException | InvalidPathException e) {
            throw new NotUnderstood("The file " + file + " cannot be read.");
        }
    }

    private Format format() {
        String ending = format == null ? file.substring(file.lastIndexOf('.') + 1) : format;
        return switch (Ascii.toLowerCase(ending)) {
            case "csv" -> Format.CSV;
            case "json" -> Format.JSON;
            default -> throw new NotUnderstood("Say how the file is written: --format csv, or --format json.");
        };
    }
}
