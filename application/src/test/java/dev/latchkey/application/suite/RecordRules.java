package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.form;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Activity.Wanted;
import dev.latchkey.application.exchange.ExportFormat;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act leaves its record, done or refused (ACT-1, ACT-2). */
public interface RecordRules extends StoreContract {
    /** What somebody does, and what it leaves in ada's log; lines after {@code |} are in bea's. */
    record Row(String act, Consumer<RecordScene> done, List<String> inAdas, List<String> inBeas) {
        static Row of(String act, Consumer<RecordScene> done, String... lines) {
            int bar = Arrays.asList(lines).indexOf("|");
            int end = bar < 0 ? lines.length : bar;
            List<String> all = List.of(lines);
            return new Row(act, done, all.subList(0, end), all.subList(Math.min(end + 1, lines.length), lines.length));
        }

        @Override
        public String toString() {
            return act;
        }
    }

    Secret WRONG = new Secret("not the password");

    /** Every use case that changes something, every sign-in, find, switch and export. */
    static Stream<Row> table() {
        return Stream.of(
                Row.of("sign in", all -> all.house().signIn(all.ada()), "SIGN_IN DONE ada"),
                Row.of(
                        "fail to sign in",
                        all -> all.fails(() -> all.house().signIn(all.desk().with(WRONG))),
                        "SIGN_IN FAILED desk CREDENTIALS_WRONG"),
                Row.of(
                        "sign out",
                        all -> all.house()
                                .latchkey()
                                .signOut()
                                .everywhere(all.desk().actor()),
                        "SIGN_OUT DONE desk"),
                Row.of(
                        "change the password",
                        all -> all.house().changePassword(all.desk(), House.firstPasswordOf("anew")),
                        "PASSWORD_CHANGED DONE desk"),
                Row.of(
                        "fail to change the password",
                        all -> all.fails(
                                () -> all.house().changePassword(all.desk().with(WRONG), WRONG)),
                        "PASSWORD_CHANGED FAILED desk CREDENTIALS_WRONG"),
                Row.of(
                        "let somebody in",
                        all -> all.house().allow(all.ada(), "newcomer", preset("BILLER")),
                        "ACCESS_ALLOWED DONE ada"),
                Row.of(
                        "limit somebody",
                        all -> all.house()
                                .limit(all.ada(), all.desk(), all.ada().home(), levels("BILLING", "VIEW")),
                        "PRIVILEGES_CHANGED DONE ada"),
                Row.of(
                        "make an owner plain",
                        all -> all.house()
                                .makePlain(all.ada(), all.second(), all.ada().home(), preset("MASTER")),
                        "OWNER_MADE_PLAIN DONE ada"),
                Row.of(
                        "delete somebody",
                        all -> all.house().end(all.ada(), all.desk(), all.ada().home()),
                        "ACCESS_ENDED DONE ada"),
                Row.of(
                        "un-join",
                        all -> all.house().end(all.desk(), all.desk(), all.ada().home()),
                        "UNJOINED DONE desk"),
                Row.of("find", all -> all.house().find(all.ada(), all.bea()), "FIND DONE ada", "|", "FIND DONE ada"),
                Row.of(
                        "fail to find",
                        all -> all.fails(() -> all.house().find(all.ada(), "bea", WRONG)),
                        "FIND FAILED ada CREDENTIALS_WRONG",
                        "|",
                        "FIND FAILED ada CREDENTIALS_WRONG"),
                Row.of(
                        "find and join",
                        all -> all.house().join(all.ada(), all.bea()),
                        "FIND DONE ada",
                        "TICKET_SPENT DONE ada",
                        "JOINED DONE ada",
                        "|",
                        "FIND DONE ada",
                        "JOINED DONE ada"),
                Row.of(
                        "switch",
                        all -> all.house()
                                .latchkey()
                                .switching()
                                .handle(all.desk().actor(), all.ada().home()),
                        "SWITCHED DONE desk"),
                Row.of(
                        "edit practice set-up",
                        all -> all.edit(form("phone", "206 555 0100")),
                        "PRACTICE_SETUP_EDITED DONE ada"),
                Row.of(
                        "set the TIN",
                        all -> all.edit(form("tin", "12-3456789")),
                        "PRACTICE_SETUP_EDITED DONE ada",
                        "TIN_CHANGED DONE ada"),
                Row.of(
                        "export a checkpoint",
                        all -> all.house()
                                .latchkey()
                                .activity()
                                .verify()
                                .checkpoint(all.ada().actor(), all.ada().home()),
                        "CHECKPOINT_EXPORTED DONE ada"),
                Row.of(
                        "export the log",
                        all -> LogExports.lines(all.house()
                                .latchkey()
                                .activity()
                                .export()
                                .ofAccount(all.ada().actor(), all.ada().home(), Wanted.ALL, ExportFormat.CSV)),
                        "ACTIVITY_EXPORTED DONE ada",
                        "ACTIVITY_EXPORTED DONE ada"));
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.application.suite.RecordRules#table")
    @Tag("ACT-1")
    default void every_act_leaves_its_record_in_each_account_it_is_about(Row row) {
        RecordScene scene = RecordScene.in(House.over(store()));
        Instant moment = scene.house().clock().advance(java.time.Duration.ofSeconds(1));

        row.done().accept(scene);

        assertThat(scene.since(moment, scene.ada().home())).containsExactlyInAnyOrderElementsOf(row.inAdas());
        assertThat(scene.since(moment, scene.bea().home())).containsExactlyInAnyOrderElementsOf(row.inBeas());
        assertThat(scene.house().log(scene.ada().home()))
                .filteredOn(told -> !told.record().at().isBefore(moment))
                .allSatisfy(told -> {
                    assertThat(told.says("channel")).isEqualTo("LIBRARY");
                    assertThat(told.says("source")).isEqualTo("192.0.2.7");
                    assertThat(told.says("correlation")).isEqualTo("suite");
                });
    }

    @Test
    @Tag("ACT-1")
    @Tag("ACT-2")
    default void every_refused_use_case_leaves_its_record_and_nothing_else() {
        RecordScene scene = RecordScene.in(House.over(store()));
        House house = scene.house();
        Somebody idle = house.member(scene.ada(), "idle", preset("NOTHING"));
        AccountId account = scene.ada().home();

        Calls.in(house, idle, account, scene.desk()).forEach((act, call) -> {
            Instant moment = house.clock().advance(java.time.Duration.ofSeconds(1));
            assertRefused(Reason.PRIVILEGE_MISSING, call);
            assertThat(scene.since(moment, account)).containsExactly(act + " REFUSED idle PRIVILEGE_MISSING");
            assertThat(scene.since(moment, scene.bea().home())).isEmpty();
        });
        assertThat(house.linkOf(scene.desk(), account).version()).isZero();
    }

    @Test
    @Tag("ACT-1")
    default void a_refusal_for_nobody_lies_in_the_installations_chain() {
        RecordScene scene = RecordScene.in(House.over(store()));
        House house = scene.house();

        assertRefused(
                Reason.NOT_SIGNED_IN,
                () -> house.latchkey()
                        .switching()
                        .handle(House.NOBODY, scene.ada().home()));
        assertRefused(Reason.USERNAME_TAKEN, () -> house.signUp("bea"));

        assertThat(house.logOfNobody())
                .extracting(Told::line)
                .containsExactlyInAnyOrder("SWITCHED REFUSED  NOT_SIGNED_IN", "SIGN_UP REFUSED  USERNAME_TAKEN");
    }

    @Test
    @Tag("ACT-1")
    @Tag("ACT-3")
    default void what_a_username_does_outside_of_accounts_is_shown_in_its_home_account() {
        RecordScene scene = RecordScene.in(House.over(store()));
        House house = scene.house();
        Somebody cyan = house.signUp("cyan");
        house.join(scene.desk(), cyan);
        Instant moment = house.clock().advance(java.time.Duration.ofSeconds(1));

        house.signIn(scene.desk());

        assertThat(scene.since(moment, scene.ada().home())).containsExactly("SIGN_IN DONE desk");
        assertThat(scene.since(moment, cyan.home())).isEmpty();
        assertThat(house.logOf(scene.desk()))
                .filteredOn(told -> !told.record().at().isBefore(moment))
                .singleElement()
                .satisfies(told -> assertThat(told.outcome()).isEqualTo(Outcome.DONE));
    }
}
