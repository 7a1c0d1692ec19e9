package dev.latchkey.http.decision;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.link.OwnAccess;
import dev.latchkey.application.link.WhoSees;
import dev.latchkey.http.account.EntryJson;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who can see my data, and what may I enter and why, as documents. */
record SheetsApi(WhoSees whoSees, OwnAccess ownAccess) {
    /** @param at the moment the document tells of */
    record WhoSeesJson(
            String accountId,
            String practiceName,
            String state,
            Instant at,
            ImmutableList<UsernameAccessJson> usernames,
            @Nullable String next) {}

    record UsernameAccessJson(String username, HoldingJson access) {
        static UsernameAccessJson of(WhoSees.Row row) {
            return new UsernameAccessJson(row.username().value(), HoldingJson.of(row.holding()));
        }
    }

    /** @param at the moment the document tells of */
    record OwnAccessJson(
            Instant at,
            ImmutableList<AccountAccessJson> accounts,
            @Nullable String next) {}

    record AccountAccessJson(EntryJson account, HoldingJson access) {
        static AccountAccessJson of(OwnAccess.Row row) {
            return new AccountAccessJson(EntryJson.of(row.account()), HoldingJson.of(row.holding()));
        }
    }

    Answer whoSees(Call call) {
        WhoSees.Sheet sheet = whoSees.handle(call.actor(), call.account(), call.page());
        return Answer.ok(new WhoSeesJson(
                sheet.account().toString(),
                sheet.practiceName().value(),
                sheet.state().name(),
                sheet.at(),
                sheet.rows().map(UsernameAccessJson::of).items(),
                sheet.rows().next()));
    }

    Answer ownAccess(Call call) {
        AccountsOf.Query query = new AccountsOf.Query(call.query().text("search"), call.page());
        OwnAccess.Sheet sheet = ownAccess.handle(call.actor(), query);
        return Answer.ok(new OwnAccessJson(
                sheet.at(),
                sheet.rows().map(AccountAccessJson::of).items(),
                sheet.rows().next()));
    }
}
