package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.CodeFiles.counts;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.exchange.CodesFile;
import dev.latchkey.application.exchange.ImportCodes;
import dev.latchkey.application.testkit.CodeFileMaker;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that are refused as they are, and people who may not import; nothing is half stored (COD-4). */
public interface ImportRefusalRules extends StoreContract {
    /** More than a batch of good rows, which a store has got by the time the file turns out to be bad. */
    String GOOD_ROWS = new String(CodeFileMaker.diagnosis(1_500), StandardCharsets.UTF_8);

    /** Somebody who imports files that are refused into a list with an entry. */
    record Importer(House house, Somebody ada) {
        static Importer in(House house) {
            Somebody ada = house.signUp("ada");
            new Codes(house).add(ada, ada.home(), "diagnosis", Codes.diagnosis("F41.1", "Anxiety"));
            return new Importer(house, ada);
        }

        void isRefused(Reason reason, @Nullable String field, CodesFile file) {
            for (ImportCodes.Rows rows : ImportCodes.Rows.values()) {
                assertThat(assertRefused(
                                        reason,
                                        () -> new CodeFiles(house).apply(ada, ada.home(), "diagnosis", file, rows))
                                .faults())
                        .extracting(Fault::field)
                        .isEqualTo(field == null ? List.of() : List.of(field));
            }
            assertThat(new Codes(house).inShort(ada, ada.home(), "diagnosis"))
                    .containsExactly("F41.1 ICD-10-CM: Anxiety");
            assertThat(house.log(ada.home())).extracting(Told::act).doesNotContain(Act.CODES_IMPORTED);
        }

        void isRefused(Reason reason, @Nullable String field, String text, Charset charset) {
            isRefused(reason, field, CodeFiles.file(text.getBytes(charset)));
        }

        void isRefused(Reason reason, @Nullable String field, String text) {
            isRefused(reason, field, text, StandardCharsets.UTF_8);
        }
    }

    @Test
    @Tag("COD-4")
    default void files_that_are_empty_or_have_no_header_or_another_are_refused() {
        Importer importer = Importer.in(House.over(store()));

        importer.isRefused(Reason.FILE_EMPTY, null, "");
        importer.isRefused(Reason.FILE_HEADER, "F41.1", "F41.1,Anxiety\n");
        importer.isRefused(Reason.FILE_HEADER, "Diagnosis", "Code,Diagnosis\nF41.1,Anxiety\n");
        importer.isRefused(Reason.FILE_HEADER, "column 1", "x".repeat(100) + ",code".repeat(9_999) + "\n");
        importer.isRefused(Reason.FILE_HEADER, "description", "code\nF41.1\n");
    }

    @Test
    @Tag("COD-4")
    default void files_that_are_not_text_in_utf_8_are_refused() {
        Importer importer = Importer.in(House.over(store()));

        importer.isRefused(Reason.FILE_ENCODING, "line 1", GOOD_ROWS, StandardCharsets.UTF_16);
        importer.isRefused(Reason.FILE_ENCODING, "line 1502", GOOD_ROWS + "F41.1,x\0\r\n");
        importer.isRefused(
                Reason.FILE_ENCODING,
                "line 1503",
                GOOD_ROWS + "F41.1,x\r\nF41.2,\u00e9\r\n",
                StandardCharsets.ISO_8859_1);
    }

    @Test
    @Tag("COD-4")
    default void files_with_rows_that_are_none_are_refused() {
        Importer importer = Importer.in(House.over(store()));

        importer.isRefused(Reason.FILE_QUOTES, "line 1502", GOOD_ROWS + "F41.1,\"never closed\r\nF41.2,x\r\n");
        importer.isRefused(Reason.FILE_ROW_TOO_LONG, "line 1502", GOOD_ROWS + "F41.1," + "x".repeat(10 << 20) + "\r\n");
        importer.isRefused(
                Reason.FILE_ROW_TOO_LONG,
                "line 1502",
                GOOD_ROWS + "\"" + GOOD_ROWS.replace("\"", "").repeat(2));
    }

    @Test
    @Tag("COD-4")
    default void a_file_that_breaks_off_leaves_nothing() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        CodesFile file = () ->
                new SequenceInputStream(new ByteArrayInputStream(GOOD_ROWS.getBytes(StandardCharsets.UTF_8)), broken);

        assertThatThrownBy(() -> house.latchkey()
                        .masterFiles()
                        .importCodes()
                        .apply(
                                ada.actor(),
                                new ImportCodes.Command(ada.home(), "diagnosis", file),
                                ImportCodes.Rows.GOOD))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");

        assertThat(new Codes(house).all(ada, ada.home(), "diagnosis")).isEmpty();
    }

    @Test
    @Tag("COD-4")
    default void a_byte_order_mark_and_mixed_line_ends_are_let_pass() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");

        assertThat(counts(new CodeFiles(house)
                        .all(
                                ada,
                                ada.home(),
                                "diagnosis",
                                "\uFEFFcode,description\r\nF41.1,x\nF41.2,y\r\n\n\r\nF41.3,z")))
                .isEqualTo("+3 ~0 =0 !0");
    }

    @Test
    @Tag("COD-4")
    @Tag("PRV-3")
    default void only_who_may_change_the_lists_may_import_or_preview() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody reader = house.member(ada, "reader", levels("MASTER_FILES", "VIEW"));
        Somebody writer = house.member(ada, "writer", levels("MASTER_FILES", "FULL"));
        CodeFiles files = new CodeFiles(house);
        String file = "code,description\nF41.1,Anxiety\n";

        assertRefused(Reason.PRIVILEGE_MISSING, () -> files.good(reader, ada.home(), "diagnosis", file));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> files.preview(reader, ada.home(), "diagnosis", file));
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> files.good(bea, ada.home(), "diagnosis", file));
        assertRefused(Reason.CODE_KIND_UNKNOWN, () -> files.good(ada, ada.home(), "drugs", file));
        assertThat(counts(files.good(writer, ada.home(), "diagnosis", file))).isEqualTo("+1 ~0 =0 !0");
        house.state(ada.home(), AccountState.ARCHIVED);
        assertRefused(Reason.ACCOUNT_READ_ONLY, () -> files.good(writer, ada.home(), "diagnosis", file));
        assertThat(house.log(ada.home()).stream()
                        .filter(told -> told.act() == Act.CODES_IMPORTED)
                        .map(Told::line))
                .containsExactly(
                        "CODES_IMPORTED REFUSED reader PRIVILEGE_MISSING",
                        "CODES_IMPORTED REFUSED reader PRIVILEGE_MISSING",
                        "CODES_IMPORTED REFUSED bea ACCOUNT_UNKNOWN",
                        "CODES_IMPORTED REFUSED ada CODE_KIND_UNKNOWN",
                        "CODES_IMPORTED DONE writer",
                        "CODES_IMPORTED REFUSED writer ACCOUNT_READ_ONLY");
    }
}
