package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;

import dev.latchkey.application.account.EditPracticeSetup;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import java.time.Instant;
import java.util.List;

/** Ada and bea own an account each; desk and a second owner are at home in ada's. */
record RecordScene(House house, Somebody ada, Somebody bea, Somebody desk, Somebody second) {
    static RecordScene in(House house) {
        Somebody ada = house.signUp("ada");
        return new RecordScene(
                house,
                ada,
                house.signUp("bea"),
                house.member(ada, "desk", preset("MASTER")),
                house.owner(ada, "second"));
    }

    void edit(Form changes) {
        house.latchkey()
                .practice()
                .edit()
                .handle(ada.actor(), new EditPracticeSetup.Command(ada.home(), changes, null));
    }

    void fails(Runnable work) {
        assertRefused(Reason.CREDENTIALS_WRONG, work::run);
    }

    /** The lines an account's log has got since a moment. */
    List<String> since(Instant moment, AccountId account) {
        return house.log(account).stream()
                .filter(told -> !told.record().at().isBefore(moment))
                .map(Told::line)
                .toList();
    }
}
