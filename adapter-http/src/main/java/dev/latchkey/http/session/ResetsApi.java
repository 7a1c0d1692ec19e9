package dev.latchkey.http.session;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.session.AskResetOf;
import dev.latchkey.application.session.ResetPassword;
import dev.latchkey.application.session.Resets;
import dev.latchkey.application.session.SetFirstPassword;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.JsonObject;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import dev.latchkey.http.shared.Route.Repeats;
import java.time.Instant;

/** What leads to a new password when the old one is lost. */
public final class ResetsApi {
    private static final String RESETS = "/api/v1/password-resets";
    private static final String USERNAME = "/api/v1/accounts/{account}/usernames/{username}";

    private final Resets resets;

    public ResetsApi(Latchkey latchkey) {
        this.resets = latchkey.resets();
    }

    /** @param until until when the first password works */
    record FirstPasswordJson(String username, Instant until) {}

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.open(Method.POST, RESETS, this::ask),
                Route.open(Method.POST, RESETS + "/use", this::use),
                Route.signedIn(Method.POST, USERNAME + "/reset", this::askOf),
                Route.signedIn(Method.POST, USERNAME + "/first-password", this::setFirst)
                        .once(Repeats.ANSWERED_AGAIN));
    }

    private Answer ask(Call call) {
        JsonObject body = call.body().object().only("username");
        resets.ask().handle(call.actor(), body.text("username"));
        return Answer.accepted();
    }

    private Answer use(Call call) {
        JsonObject body = call.body().object().only("secret", "newPassword");
        resets.use().handle(call.actor(), new ResetPassword.Command(body.secret("secret"), body.secret("newPassword")));
        return Answer.noContent();
    }

    private Answer askOf(Call call) {
        resets.askOf().handle(call.actor(), new AskResetOf.Command(call.account(), call.username()));
        return Answer.accepted();
    }

    private Answer setFirst(Call call) {
        JsonObject body = call.body().object().only("firstPassword");
        SetFirstPassword.Command command =
                new SetFirstPassword.Command(call.account(), call.username(), body.secret("firstPassword"));
        Instant until = resets.setFirst().handle(call.actor(), command);
        return Answer.ok(new FirstPasswordJson(call.username().value(), until));
    }
}
