package dev.latchkey.http.session;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.session.ChangePassword;
import dev.latchkey.application.session.Me;
import dev.latchkey.application.session.SessionStart;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.username.Notices.Notice;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.http.account.EntryJson;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.JsonObject;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signed-in person's own things: who am I, my password, my accounts, my notices. */
public final class MeApi {
    private static final String ME = "/api/v1/me";

    private final Latchkey latchkey;

    public MeApi(Latchkey latchkey) {
        this.latchkey = latchkey;
    }

    record MeJson(
            String username,
            @Nullable String email,
            @Nullable String homeAccount,
            Instant createdAt,
            boolean passwordChangeDue,
            boolean passwordKnownToAnother,
            @Nullable EntryJson start,
            MyTokensApi.@Nullable TokenJson apiToken) {
        static MeJson of(Me.Myself myself) {
            return new MeJson(
                    myself.person().name().value(),
                    myself.person().email() == null
                            ? null
                            : myself.person().email().value(),
                    myself.home() == null ? null : myself.home().toString(),
                    myself.person().createdAt(),
                    myself.advice().changeDue(),
                    myself.advice().knownToAnother(),
                    EntryJson.ofNullable(myself.start()),
                    myself.token() == null ? null : MyTokensApi.TokenJson.of(myself.token()));
        }
    }

    record TokenJson(String token, Instant endsAt) {}

    record AccountsJson(
            ImmutableList<EntryJson> accounts, @Nullable String next) {}

    record NoticesJson(
            ImmutableList<NoticeJson> notices, @Nullable String next) {}

    record NoticeJson(String id, String kind, String accountId, String about, Instant at) {
        static NoticeJson of(Notice notice) {
            return new NoticeJson(
                    notice.id().toString(),
                    notice.kind().name(),
                    notice.account().toString(),
                    notice.about(),
                    notice.at());
        }
    }

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.GET, ME, this::me),
                Route.signedIn(Method.PUT, ME + "/password", this::changePassword),
                Route.signedIn(Method.GET, ME + "/accounts", this::accounts)
                        .taking("search")
                        .inPages(),
                Route.signedIn(Method.PUT, ME + "/context", this::switchTo),
                Route.signedIn(Method.GET, ME + "/notices", this::notices).inPages());
    }

    private Answer me(Call call) {
        return Answer.ok(MeJson.of(latchkey.me().handle(call.actor())));
    }

    private Answer changePassword(Call call) {
        JsonObject body = call.body().object().only("currentPassword", "newPassword", "keepTokens");
        SessionStart.Begun begun = latchkey.changePassword()
                .handle(
                        call.actor(),
                        new ChangePassword.Command(
                                body.secret("currentPassword"), body.secret("newPassword"), body.texts("keepTokens")));
        Answer answer = Answer.ok(new TokenJson(begun.token().reveal(), begun.endsAt()));
        return call.isByCookie() ? answer.with(call.cookies().session(begun.token())) : answer;
    }

    private Answer accounts(Call call) {
        AccountsOf.Query query = new AccountsOf.Query(call.query().text("search"), call.page());
        Page<EntryJson> page =
                latchkey.questions().accountsOf().own(call.actor(), query).map(EntryJson::of);
        return Answer.ok(new AccountsJson(page.items(), page.next()));
    }

    private Answer switchTo(Call call) {
        String typed = call.body().object().only("accountId").requiredText("accountId");
        return Answer.ok(EntryJson.of(latchkey.switching().handle(call.actor(), account(typed))));
    }

    private static AccountId account(String typed) {
        try {
            return AccountId.parse(typed);
        } catch (Rejected malformed) {
            throw new Rejected(Reason.ACCOUNT_UNKNOWN, "accountId");
        }
    }

    private Answer notices(Call call) {
        Page<NoticeJson> page = latchkey.me().notices(call.actor(), call.page()).map(NoticeJson::of);
        return Answer.ok(new NoticesJson(page.items(), page.next()));
    }
}
