package dev.latchkey.cli.masterfile;

import com.google.common.base.Ascii;
import com.google.common.collect.Lists;
import dev.latchkey.application.exchange.BadRow;
import dev.latchkey.application.exchange.CodesFile;
import dev.latchkey.application.exchange.ImportCodes;
import dev.latchkey.application.exchange.ImportCodes.Rows;
import dev.latchkey.application.exchange.ImportReport;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.ExitCode;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Progress;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Screen;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Imports a file into one of an account's lists. Rehearsed, it shows what would come of it. */
@Command(
        name = "import",
        description = {
            "Import a CSV file into the account's list, and tell of every bad row.",
            "A row of a code that is there is laid over it: what the file has no column for stays.",
            "",
            "In UTF-8, with a header that names columns of the list, in any order:",
            "  diagnosis  code,codeSet,description",
            "  billing    code,modifiers,description,fee,currency,minutes,placeOfService",
            "  payers     payerId,clearinghouse,name,street,city,state,zip,phone,paper"
        },
        footer = {
            "",
            "Examples:",
            "  latchkey codes import diagnosis diagnosis.csv --account 12345678 --preview",
            "  latchkey codes import diagnosis diagnosis.csv --account 12345678 --rows good"
        })
public final class CodesImport implements Rehearsable, Callable<Integer> {
    /** So many rows are as wide as each other. */
    private static final int SHEET = 500;

    private final Tools tools;

    @Mixin
    private final TheFile source = new TheFile();

    @Mixin
    private final InAccount account = new InAccount();

    @Option(
            names = "--rows",
            paramLabel = "ROWS",
            description = "all: nothing is imported when a row is bad (default); good: the good rows are.")
    private String rows = "all";

    @Option(names = "--preview", description = "The same as --dry-run.")
    private boolean preview;

    public CodesImport(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        Rows wanted = wanted();
        Actor actor = tools.actor();
        AccountId id = account.id(tools);
        boolean looksOnly = preview || tools.screen().dryRun();
        ImportReport report = source.read(tools.secrets(), file -> {
            try (Progress progress = tools.screen().progress("lines read", 0)) {
                var command = new ImportCodes.Command(id, source.list(), told(file, progress));
                ImportCodes codes = tools.latchkey().masterFiles().importCodes();
                return looksOnly ? codes.preview(actor, command) : codes.apply(actor, command, wanted);
            }
        });
        answer(report);
        boolean refused = wanted == Rows.ALL && report.bad() > 0;
        if (refused) {
            tools.screen().say(Reason.ROWS_WRONG.sentence() + " To leave them out: --rows good.");
        } else if (preview) {
            tools.screen().say("This was a preview: nothing was imported.");
        }
        return refused ? ExitCode.of(Reason.ROWS_WRONG.kind()).status() : ExitCode.OK.status();
    }

    private Rows wanted() {
        return switch (Ascii.toLowerCase(rows)) {
            case "all" -> Rows.ALL;
            case "good" -> Rows.GOOD;
            default -> throw new NotUnderstood("--rows is all or good.");
        };
    }

    private static CodesFile told(CodesFile file, Progress progress) {
        return () -> progress.lines(file.open());
    }

    private void answer(ImportReport report) {
        Screen screen = tools.screen();
        Card card = new Card()
                .json("imported", report.imported())
                .with("rows", "Rows", report.rows())
                .with("added", "Added", report.added())
                .with("changed", "Changed", report.changed())
                .with("same", "Same", report.same())
                .with("bad", "Bad", report.bad())
                .json(
                        "faults",
                        Lists.transform(report.faults(), fault -> card(fault).members()));
        screen.answer(card);
        if (!screen.json()) {
            boolean first = true;
            for (List<BadRow> sheet : Lists.partition(report.faults(), SHEET)) {
                screen.rows(sheet.stream().map(CodesImport::card).toList(), first);
                first = false;
            }
        }
    }

    private static Card card(BadRow fault) {
        return new Card()
                .with("line", "LINE", fault.line())
                .with("column", "COLUMN", fault.column())
                .json("code", fault.reason())
                .with("message", "WHAT IS WRONG", fault.reason().sentence());
    }
}
