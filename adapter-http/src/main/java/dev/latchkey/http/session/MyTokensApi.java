package dev.latchkey.http.session;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.session.MakeToken;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.username.Confirmation.Proof;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.TokenId;
import dev.latchkey.domain.username.ApiToken;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.JsonObject;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import dev.latchkey.http.shared.Route.Repeats;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One's API tokens, with which programs act as one's username. */
public final class MyTokensApi {
    private static final String TOKENS = "/api/v1/me/tokens";

    private final Latchkey latchkey;

    public MyTokensApi(Latchkey latchkey) {
        this.latchkey = latchkey;
    }

    /** @param accountId the one account it is held to, or null */
    record TokenJson(
            String id,
            String name,
            @Nullable String accountId,
            Instant createdAt,
            Instant endsAt,
            @Nullable Instant lastUsed) {
        static TokenJson of(ApiToken token) {
            ApiToken.Terms terms = token.terms();
            return new TokenJson(
                    token.id().toString(),
                    terms.name().value(),
                    terms.only() == null ? null : terms.only().toString(),
                    terms.madeAt(),
                    terms.endsAt(),
                    token.lastUsed());
        }
    }

    record MadeJson(String token, TokenJson made) {}

    record PageJson(
            ImmutableList<TokenJson> tokens, @Nullable String next) {}

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.GET, TOKENS, this::list).inPages(),
                Route.signedIn(Method.POST, TOKENS, this::make).once(Repeats.ANSWERED_ONCE),
                Route.signedIn(Method.DELETE, TOKENS + "/{token}", this::end));
    }

    private Answer list(Call call) {
        Page<TokenJson> page =
                latchkey.sessions().tokens().list(call.actor(), call.page()).map(TokenJson::of);
        return Answer.ok(new PageJson(page.items(), page.next()));
    }

    private Answer make(Call call) {
        JsonObject body = call.body().object().only("name", "until", "account", "password", "code");
        Proof proof = new Proof(body.secret("password"), body.secret("code"));
        MakeToken.Made made = latchkey.sessions()
                .makeToken()
                .handle(
                        call.actor(),
                        new MakeToken.Command(
                                body.text("name"), body.optionalText("until"), body.optionalText("account"), proof));
        return Answer.created(new MadeJson(made.secret().reveal(), TokenJson.of(made.token())));
    }

    private Answer end(Call call) {
        latchkey.sessions().tokens().end(call.actor(), new TokenId(call.id("token", Reason.TOKEN_UNKNOWN)));
        return Answer.noContent();
    }
}
