package dev.latchkey.http.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.link.SignUp;
import dev.latchkey.http.account.ProfileBody;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.JsonObject;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import dev.latchkey.http.shared.Route.Repeats;

/** Starting a free trial. */
public final class SignUpApi {
    private static final ImmutableSet<String> MEMBERS = ImmutableSet.<String>builder()
            .addAll(ProfileBody.members())
            .add("username", "password")
            .build();

    private final SignUp signUp;

    public SignUpApi(Latchkey latchkey) {
        this.signUp = latchkey.signUp();
    }

    record SignedUpJson(String accountId, String username) {}

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.open(Method.POST, "/api/v1/sign-up", this::signUp).once(Repeats.ANSWERED_AGAIN));
    }

    private Answer signUp(Call call) {
        JsonObject body = call.body().object().only(MEMBERS);
        SignUp.SignedUp made = signUp.handle(
                call.actor(),
                new SignUp.Command(ProfileBody.read(body), body.text("username"), body.secret("password")));
        String account = made.account().toString();
        return Answer.created(new SignedUpJson(account, made.username().value()))
                .with("Location", "/api/v1/accounts/" + account);
    }
}
