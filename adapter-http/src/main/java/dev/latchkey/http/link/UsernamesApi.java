package dev.latchkey.http.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.link.DateAccess;
import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.link.SetPrivileges;
import dev.latchkey.application.link.Withdrawal;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.username.Username;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.JsonObject;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Preconditions;
import dev.latchkey.http.shared.Route;
import dev.latchkey.http.shared.Route.Repeats;
import org.jspecify.annotations.Nullable;

/** Username Privileges, Allow Account Access and Delete. */
public final class UsernamesApi {
    private static final String USERNAMES = "/api/v1/accounts/{account}/usernames";
    private static final String USERNAME = USERNAMES + "/{username}";
    private static final String OWNER = "owner";
    private static final String GIVEN = "given";

    private final Latchkey latchkey;

    public UsernamesApi(Latchkey latchkey) {
        this.latchkey = latchkey;
    }

    record PageJson(
            ImmutableList<UsernameJson> usernames, @Nullable String next) {}

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.GET, USERNAMES, this::list).inPages(),
                Route.signedIn(Method.POST, USERNAMES, this::allow).once(Repeats.ANSWERED_AGAIN),
                Route.signedIn(Method.GET, USERNAME, this::show),
                Route.signedIn(Method.PATCH, USERNAME, this::change),
                Route.signedIn(Method.DELETE, USERNAME, this::end).taking(GIVEN));
    }

    private Answer list(Call call) {
        Page<UsernameJson> page = latchkey.links()
                .usernames()
                .list(call.actor(), call.account(), call.page())
                .map(this::json);
        return Answer.ok(new PageJson(page.items(), page.next()));
    }

    private Answer show(Call call) {
        return answer(latchkey.links().usernames().show(call.actor(), call.account(), call.username()));
    }

    private Answer allow(Call call) {
        AccountId account = call.account();
        JsonObject body = call.body()
                .object()
                .only(
                        "username",
                        "password",
                        "email",
                        LevelsBody.PRESET,
                        LevelsBody.PRIVILEGES,
                        TermBody.FROM,
                        TermBody.UNTIL);
        String username = body.text("username");
        latchkey.allowAccess()
                .handle(
                        call.actor(),
                        new AllowAccess.Command(
                                account,
                                username,
                                body.secret("password"),
                                body.optionalText("email"),
                                LevelsBody.read(body),
                                TermBody.asked(body)));
        Listed made = latchkey.links().usernames().show(call.actor(), account, Username.choose(username));
        String name = made.person().name().value();
        return tagged(Answer.created(json(made)), made)
                .with("Location", "/api/v1/accounts/" + account + "/usernames/" + name);
    }

    private Answer change(Call call) {
        AccountId account = call.account();
        Username username = call.username();
        Long version = call.requiredVersion();
        JsonObject body = call.body().object();
        if (TermBody.isIn(body)) {
            DateAccess.Command dates = new DateAccess.Command(
                    account, username, TermBody.changed(body.only(TermBody.FROM, TermBody.UNTIL)), version);
            return answer(latchkey.links().date().handle(call.actor(), dates));
        }
        body.only(OWNER, LevelsBody.PRESET, LevelsBody.PRIVILEGES);
        Boolean owner = body.flag(OWNER);
        if (Boolean.TRUE.equals(owner)) {
            throw body.wrongType(OWNER);
        }
        SetPrivileges.Command command = new SetPrivileges.Command(account, username, LevelsBody.read(body), version);
        return answer(
                owner == null
                        ? latchkey.setPrivileges().handle(call.actor(), command)
                        : latchkey.links().makeOwnerPlain().handle(call.actor(), command));
    }

    private Answer end(Call call) {
        boolean given = call.query().flag(GIVEN);
        EndAccess.Command command = new EndAccess.Command(call.account(), call.username(), given, call.version());
        Withdrawal done = latchkey.endAccess().handle(call.actor(), command);
        return done.took() == 0 && done.left() == 0
                ? Answer.noContent()
                : Answer.ok(new WithdrawalJson(json(done.listed()), done.took(), done.left()));
    }

    private Answer answer(Listed listed) {
        return tagged(Answer.ok(json(listed)), listed);
    }

    private static Answer tagged(Answer answer, Listed listed) {
        return answer.with("ETag", Preconditions.tag(listed.link().version()));
    }

    private UsernameJson json(Listed listed) {
        return UsernameJson.of(
                listed, latchkey.settings().portions(), latchkey.clock().now());
    }
}
