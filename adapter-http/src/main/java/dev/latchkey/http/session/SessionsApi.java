package dev.latchkey.http.session;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.session.SignIn;
import dev.latchkey.application.session.SignOut;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.http.account.EntryJson;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.JsonObject;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
public final class SessionsApi {
    private static final String SESSIONS = "/api/v1/sessions";

    private final SignIn signIn;
    private final SignOut signOut;

    public SessionsApi(Latchkey latchkey) {
        this.signIn = latchkey.signIn();
        this.signOut = latchkey.signOut();
    }

    record SessionJson(
            String token,
            Instant endsAt,
            String username,
            boolean passwordChangeDue,
            boolean passwordKnownToAnother,
            @Nullable EntryJson start,
            String device) {
        static SessionJson of(SignIn.SignedIn signedIn) {
            return new SessionJson(
                    signedIn.token().reveal(),
                    signedIn.endsAt(),
                    signedIn.username().value(),
                    signedIn.advice().changeDue(),
                    signedIn.advice().knownToAnother(),
                    EntryJson.ofNullable(signedIn.start()),
                    signedIn.device().reveal());
        }
    }

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.open(Method.POST, SESSIONS, this::signIn),
                Route.signedIn(Method.DELETE, SESSIONS + "/current", this::signOut),
                Route.signedIn(Method.DELETE, SESSIONS, this::signOutEverywhere));
    }

    private Answer signIn(Call call) {
        JsonObject body = call.body().object().only("username", "password", "code", "device");
        String sent = body.optionalText("device");
        Secret device = sent == null ? call.device() : new Secret(sent);
        SignIn.SignedIn signedIn = signIn.handle(
                call.actor(),
                new SignIn.Command(body.text("username"), body.secret("password"), body.secret("code"), device));
        Answer answer = Answer.created(SessionJson.of(signedIn));
        return call.isFromBrowser()
                ? answer.with(
                        call.cookies().session(signedIn.token()), call.cookies().device(signedIn.device()))
                : answer;
    }

    private Answer signOut(Call call) {
        signOut.handle(call.actor(), call.session());
        return signedOut(call);
    }

    private Answer signOutEverywhere(Call call) {
        signOut.everywhere(call.actor());
        return signedOut(call);
    }

    private static Answer signedOut(Call call) {
        Answer answer = Answer.noContent();
        return call.isByCookie() ? answer.with(call.cookies().noSession()) : answer;
    }
}
