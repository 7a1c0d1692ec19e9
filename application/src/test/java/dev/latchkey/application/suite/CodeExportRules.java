package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.CodeFiles.counts;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.exchange.Export;
import dev.latchkey.application.exchange.ExportFormat;
import dev.latchkey.application.testkit.CodeFileMaker;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Exports of lists, which can be imported elsewhere (COD-4). */
public interface CodeExportRules extends StoreContract {
    private static List<String> traces(House house, Somebody whose) {
        return house.log(whose.home()).stream()
                .filter(told -> told.act() == Act.CODES_EXPORTED)
                .map(told -> (told.line() + " " + told.says("list") + " " + told.says("stage") + " "
                                + told.says("records"))
                        .strip())
                .toList();
    }

    private static Export export(House house, Somebody by, Somebody whose, String kind) {
        return house.latchkey().masterFiles().exportCodes().handle(by.actor(), whose.home(), kind);
    }

    @Test
    @Tag("COD-4")
    default void a_list_is_written_by_key_with_a_column_for_each_field() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Codes codes = new Codes(house);
        CodeFiles files = new CodeFiles(house);
        codes.enterSamples(ada, ada.home());
        codes.add(bea, bea.home(), "diagnosis", Codes.diagnosis("A00", "Of a neighbour"));
        codes.add(ada, ada.home(), "diagnosis", Codes.diagnosis("F99", "=1+1, \"quoted\""));

        assertThat(files.exported(ada, ada.home(), "diagnosis")).isEqualTo("""
                        code,codeSet,description\r
                        F32.1,ICD-10-CM,Major depressive disorder\r
                        F41.1,ICD-10-CM,Generalized anxiety disorder\r
                        F43.1,ICD-10-CM,PTSD\r
                        F99,ICD-10-CM,"'=1+1, ""quoted""\"\r
                        """);
        assertThat(files.exported(ada, ada.home(), "billing")).isEqualTo("""
                        code,modifiers,description,fee,currency,minutes,placeOfService\r
                        90834,,Psychotherapy,125.00,USD,,\r
                        90834,95,Psychotherapy,120.00,USD,,\r
                        """);
        assertThat(files.exported(ada, ada.home(), "payers")).isEqualTo("""
                        payerId,clearinghouse,name,street,city,state,zip,phone,paper\r
                        60054,Availity,Aetna,,,,,,false\r
                        ,,Old Mutual,1 Main St,Hartford,CT,06156,,true\r
                        """);
        assertThat(files.exported(bea, bea.home(), "payers"))
                .isEqualTo("payerId,clearinghouse,name,street,city,state,zip,phone,paper\r\n");
    }

    @Test
    @Tag("COD-4")
    default void what_was_exported_is_imported_elsewhere_as_the_same() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Codes codes = new Codes(house);
        CodeFiles files = new CodeFiles(house);
        codes.enterSamples(ada, ada.home());
        files.all(
                ada,
                ada.home(),
                "diagnosis",
                new String(CodeFileMaker.diagnosis(2_100), StandardCharsets.UTF_8) + "F98.8,'@SUM(\r\n");

        for (String kind : Codes.ALL_KINDS) {
            String exported = files.exported(ada, ada.home(), kind);
            assertThat(files.all(bea, bea.home(), kind, exported).bad()).isZero();
            assertThat(codes.content(bea, bea.home(), kind)).isEqualTo(codes.content(ada, ada.home(), kind));
            assertThat(files.exported(bea, bea.home(), kind)).isEqualTo(exported);
        }
        assertThat(counts(files.all(bea, bea.home(), "payers", files.exported(ada, ada.home(), "payers"))))
                .isEqualTo("+0 ~0 =2 !0");
        assertThat(codes.show(bea, bea.home(), "diagnosis", "F98.8").entry().title())
                .isEqualTo("@SUM(");
    }

    @Test
    @Tag("ACT-1")
    @Tag("COD-4")
    default void that_an_export_of_a_list_began_and_how_it_ended_is_recorded() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody reader = house.member(ada, "reader", levels("MASTER_FILES", "VIEW"));
        new Codes(house).enterSamples(ada, ada.home());

        Export export = export(house, reader, ada, "diagnosis");
        assertThat(export.format()).isEqualTo(ExportFormat.CSV);
        assertThat(traces(house, ada)).as("nothing is written yet").isEmpty();
        new CodeFiles(house).exported(reader, ada.home(), "diagnosis");

        assertThat(traces(house, ada))
                .containsExactly(
                        "CODES_EXPORTED DONE reader diagnosis begun", "CODES_EXPORTED DONE reader diagnosis done 3");
    }

    @Test
    @Tag("COD-4")
    @Tag("LNK-8")
    default void a_right_to_a_list_that_is_lost_meanwhile_ends_its_export_at_the_next_page() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody reader = house.member(ada, "reader", levels("MASTER_FILES", "VIEW"));
        new CodeFiles(house)
                .all(ada, ada.home(), "billing", new String(CodeFileMaker.billing(1_500), StandardCharsets.UTF_8));
        Export export = export(house, reader, ada, "billing");
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                house.end(ada, reader, ada.home());
            }
        };

        assertThatThrownBy(() -> export.writeTo(out)).isInstanceOf(Rejected.class);

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1_001);
        assertThat(traces(house, ada)).last().isEqualTo("CODES_EXPORTED DONE reader billing broken off 1000");
    }

    @Test
    @Tag("COD-4")
    default void only_who_may_see_the_lists_may_export_them_in_whatever_state() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody outsider = house.member(ada, "outsider", levels("BILLING", "FULL"));
        Somebody reader = house.member(ada, "reader", levels("MASTER_FILES", "VIEW"));

        assertRefused(Reason.PRIVILEGE_MISSING, () -> export(house, outsider, ada, "diagnosis"));
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> export(house, bea, ada, "diagnosis"));
        assertRefused(Reason.CODE_KIND_UNKNOWN, () -> export(house, ada, ada, "drugs"));
        house.state(ada.home(), AccountState.ARCHIVED);
        assertThat(new CodeFiles(house).exported(reader, ada.home(), "diagnosis"))
                .hasLineCount(1);
        assertThat(traces(house, ada))
                .startsWith(
                        "CODES_EXPORTED REFUSED outsider PRIVILEGE_MISSING",
                        "CODES_EXPORTED REFUSED bea ACCOUNT_UNKNOWN",
                        "CODES_EXPORTED REFUSED ada CODE_KIND_UNKNOWN");
    }
}
