package dev.latchkey.http.masterfile;

import com.google.common.collect.ImmutableList;
import com.google.common.net.MediaType;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.MasterFileCases;
import dev.latchkey.application.exchange.CodesFile;
import dev.latchkey.application.exchange.Export;
import dev.latchkey.application.exchange.ImportCodes;
import dev.latchkey.application.exchange.ImportCodes.Rows;
import dev.latchkey.application.exchange.ImportReport;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Problems;
import dev.latchkey.http.shared.Route;
import dev.latchkey.http.shared.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** An account's lists of codes and payers as files. */
public final class CodeFilesApi {
    private static final MediaType CSV = MediaType.create("text", "csv");
    private static final long LARGEST = 64 * 1024 * 1024;
    private static final String ROWS = "rows";
    private static final String PREVIEW = "preview";

    private final MasterFileCases masterFiles;

    public CodeFilesApi(Latchkey latchkey) {
        this.masterFiles = latchkey.masterFiles();
    }

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.POST, CodesApi.LIST + "/import", this::importFile)
                        .taking(ROWS, PREVIEW),
                Route.signedIn(Method.GET, CodesApi.LIST + "/export", this::export));
    }

    private Answer importFile(Call call) {
        AccountId account = call.account();
        CodeKind kind = CodesApi.kind(call);
        Rows said = call.query().filter(ROWS, CodeFilesApi::rows);
        Rows rows = said == null ? Rows.ALL : said;
        boolean preview = call.query().flag(PREVIEW);
        masterFiles.importCodes().admit(call.actor(), account);
        try (Upload upload = call.upload(CSV, LARGEST)) {
            ImportCodes.Command command = new ImportCodes.Command(account, kind.text(), CodesFile.at(upload.path()));
            ImportReport report = preview
                    ? masterFiles.importCodes().preview(call.actor(), command)
                    : masterFiles.importCodes().apply(call.actor(), command, rows);
            ReportJson told = ReportJson.of(report);
            return preview || report.imported() ? Answer.streamed(told) : Problems.refused(Reason.ROWS_WRONG, told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Rows> rows(String text) {
        return switch (text) {
            case "good" -> Optional.of(Rows.GOOD);
            case "all" -> Optional.of(Rows.ALL);
            default -> Optional.empty();
        };
    }

    private Answer export(Call call) {
        CodeKind kind = CodesApi.kind(call);
        Export export = masterFiles.exportCodes().handle(call.actor(), call.account(), kind.text());
        String name = kind.text() + "-" + call.account() + "." + export.format().text();
        return Answer.stream(export.format().mediaType(), export::writeTo)
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
