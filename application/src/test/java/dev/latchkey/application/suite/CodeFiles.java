package dev.latchkey.application.suite;

import dev.latchkey.application.exchange.BadRow;
import dev.latchkey.application.exchange.CodesFile;
import dev.latchkey.application.exchange.ImportCodes;
import dev.latchkey.application.exchange.ImportReport;
import dev.latchkey.domain.shared.AccountId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Hands that import and export codes in one line. */
public record CodeFiles(House house) {
    public static CodesFile file(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    public static CodesFile file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    public ImportReport preview(Somebody by, AccountId account, String kind, String text) {
        try {
            return house.latchkey()
                    .masterFiles()
                    .importCodes()
                    .preview(by.actor(), new ImportCodes.Command(account, kind, file(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ImportReport good(Somebody by, AccountId account, String kind, String text) {
        return apply(by, account, kind, file(text), ImportCodes.Rows.GOOD);
    }

    public ImportReport all(Somebody by, AccountId account, String kind, String text) {
        return apply(by, account, kind, file(text), ImportCodes.Rows.ALL);
    }

    public ImportReport apply(Somebody by, AccountId account, String kind, CodesFile file, ImportCodes.Rows rows) {
        try {
            return house.latchkey()
                    .masterFiles()
                    .importCodes()
                    .apply(by.actor(), new ImportCodes.Command(account, kind, file), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String exported(Somebody by, AccountId account, String kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            house.latchkey()
                    .masterFiles()
                    .exportCodes()
                    .handle(by.actor(), account, kind)
                    .writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** How many rows are new, other, the same and bad: {@code +2 ~1 =3 !0}. */
    public static String counts(ImportReport report) {
        return "+" + report.added() + " ~" + report.changed() + " =" + report.same() + " !" + report.bad();
    }

    /** What is wrong, in short: {@code 3 code DIAGNOSIS_CODE_MALFORMED}. */
    public static List<String> faults(ImportReport report) {
        return report.faults().stream().map(CodeFiles::inShort).toList();
    }

    private static String inShort(BadRow bad) {
        return bad.line() + (bad.column() == null ? " " : " " + bad.column() + " ") + bad.reason();
    }
}
