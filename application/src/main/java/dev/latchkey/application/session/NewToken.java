package dev.latchkey.application.session;

import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.username.Notices;
import dev.latchkey.application.username.Notices.Notice;
import dev.latchkey.domain.shared.NoticeId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.TokenId;
import dev.latchkey.domain.username.ApiToken;
import dev.latchkey.domain.username.Person;
import java.time.Instant;

/** Keeps API tokens that are made (USR-11). Safe for many threads. */
public final class NewToken {
    private final ApiTokens tokens;
    private final Notices notices;
    private final SessionStart.Minting minting;

    public NewToken(ApiTokens tokens, Notices notices, SessionStart.Minting minting) {
        this.tokens = tokens;
        this.notices = notices;
        this.minting = minting;
    }

    /**
     * Keeps a token and tells its username; one of its name that is over makes room.
     *
     * @throws Rejected with TOKEN_NAME_TAKEN
     */
    ApiToken keep(Secret secret, Person person, ApiToken.Terms terms) {
        Instant now = terms.madeAt();
        tokens.named(person.id(), terms.name())
                .filter(former -> !former.liveAt(now))
                .ifPresent(over -> tokens.end(person.id(), over.id(), now));
        ApiToken token = ApiToken.made(new TokenId(minting.ids().next()), Tokens.hash(secret), person.id(), terms);
        if (!tokens.add(token)) {
            throw new Rejected(Reason.TOKEN_NAME_TAKEN, "name");
        }
        NoticeId id = new NoticeId(minting.ids().next());
        notices.add(new Notice(
                id,
                person.id(),
                Notices.Kind.TOKEN_MADE,
                person.home(),
                person.name().value(),
                now));
        return token;
    }

    Secret secret() {
        return new Secret(ApiToken.PREFIX + minting.randomness().token());
    }

    Instant now() {
        return minting.clock().now();
    }
}
