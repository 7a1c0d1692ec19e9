package dev.latchkey.http.session;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.exchange.QrCode;
import dev.latchkey.application.session.FactorChange.Changed;
import dev.latchkey.application.session.SessionStart;
import dev.latchkey.application.username.BeginSecondFactor;
import dev.latchkey.application.username.BeginSecondFactor.Begun;
import dev.latchkey.application.username.Confirmation.Proof;
import dev.latchkey.application.username.OwnSecondFactor;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.JsonObject;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import dev.latchkey.http.shared.Route.Repeats;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person's own second factor: to see, to turn on, over and off, and its recovery codes. */
public final class SecondFactorApi {
    private static final String FACTOR = "/api/v1/me/second-factor";

    private final Latchkey latchkey;

    public SecondFactorApi(Latchkey latchkey) {
        this.latchkey = latchkey;
    }

    record StateJson(
            boolean on,
            @Nullable Instant since,
            int recoveryCodesLeft,
            @Nullable Instant begunUntil) {
        static StateJson of(OwnSecondFactor.State state) {
            return new StateJson(state.on(), state.since(), state.recoveryCodesLeft(), state.begunUntil());
        }
    }

    /** @param qrCode the address as an SVG picture */
    record BegunJson(String uri, String secret, String qrCode, Instant until) {
        static BegunJson of(Begun begun) {
            String picture = QrCode.of(begun.uri()).svg().reveal();
            return new BegunJson(begun.uri().reveal(), begun.secret().reveal(), picture, begun.until());
        }
    }

    record ChangedJson(ImmutableList<String> recoveryCodes, String token, Instant endsAt) {}

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.GET, FACTOR, this::show),
                Route.signedIn(Method.POST, FACTOR, this::begin).once(Repeats.ANSWERED_ONCE),
                Route.signedIn(Method.POST, FACTOR + "/replacement", this::replace)
                        .once(Repeats.ANSWERED_ONCE),
                Route.signedIn(Method.POST, FACTOR + "/confirm", this::confirm).once(Repeats.ANSWERED_ONCE),
                Route.signedIn(Method.POST, FACTOR + "/off", this::turnOff).once(Repeats.ANSWERED_ONCE),
                Route.signedIn(Method.POST, FACTOR + "/recovery-codes", this::makeCodes)
                        .once(Repeats.ANSWERED_ONCE));
    }

    private Answer show(Call call) {
        return Answer.ok(StateJson.of(latchkey.secondFactor().show().handle(call.actor())));
    }

    private Answer begin(Call call) {
        JsonObject body = call.body().object().only("password");
        return begun(call, new BeginSecondFactor.Command(new Proof(body.secret("password"), new Secret("")), false));
    }

    private Answer replace(Call call) {
        return begun(call, new BeginSecondFactor.Command(proof(call), true));
    }

    private Answer begun(Call call, BeginSecondFactor.Command command) {
        return Answer.created(BegunJson.of(latchkey.secondFactor().begin().handle(call.actor(), command)));
    }

    private Answer confirm(Call call) {
        Secret code = call.body().object().only("code").secret("code");
        return changed(call, latchkey.secondFactor().confirm().handle(call.actor(), code));
    }

    private Answer turnOff(Call call) {
        SessionStart.Begun session = latchkey.secondFactor().turnOff().handle(call.actor(), proof(call));
        return goingOn(call, session, new MeApi.TokenJson(session.token().reveal(), session.endsAt()));
    }

    private Answer makeCodes(Call call) {
        return changed(call, latchkey.secondFactor().makeRecoveryCodes().handle(call.actor(), proof(call)));
    }

    private static Proof proof(Call call) {
        JsonObject body = call.body().object().only("password", "code");
        return new Proof(body.secret("password"), body.secret("code"));
    }

    private static Answer changed(Call call, Changed changed) {
        ImmutableList<String> codes =
                changed.recoveryCodes().stream().map(Secret::reveal).collect(ImmutableList.toImmutableList());
        SessionStart.Begun session = changed.session();
        return goingOn(call, session, new ChangedJson(codes, session.token().reveal(), session.endsAt()));
    }

    private static Answer goingOn(Call call, SessionStart.Begun session, Object body) {
        Answer answer = Answer.ok(body);
        return call.isByCookie() ? answer.with(call.cookies().session(session.token())) : answer;
    }
}
