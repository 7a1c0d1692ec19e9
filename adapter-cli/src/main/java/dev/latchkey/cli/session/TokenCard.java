package dev.latchkey.cli.session;

import dev.latchkey.cli.shared.Card;
import dev.latchkey.domain.username.ApiToken;

/** An API token as it is answered. */
final class TokenCard {
    private TokenCard() {}

    static Card of(ApiToken token) {
        ApiToken.Terms terms = token.terms();
        return new Card()
                .json("id", token.id())
                .with("name", "NAME", terms.name())
                .with("accountId", "ACCOUNT", terms.only())
                .with("createdAt", "MADE", terms.madeAt())
                .with("endsAt", "ENDS", terms.endsAt())
                .with("lastUsed", "LAST USED", token.lastUsed());
    }
}
