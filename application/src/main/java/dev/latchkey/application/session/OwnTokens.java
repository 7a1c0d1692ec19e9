package dev.latchkey.application.session;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Cursors.Binding;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.TokenId;
import dev.latchkey.domain.username.ApiToken;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.UUID;

/** A person sees the API tokens of their username, and ends them (USR-11). Safe for many threads. */
public final class OwnTokens {
    private final Acts acts;
    private final Guards guards;
    private final ApiTokens tokens;
    private final Cursors cursors;
    private final ActivityLog log;
    private final Clock clock;

    public OwnTokens(Acts acts, Guards guards, ApiTokens tokens, Cursors cursors, ActivityLog log, Clock clock) {
        this.acts = acts;
        this.guards = guards;
        this.tokens = tokens;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Those that are not over, newest first. Leaves no record.
     *
     * @throws Rejected as {@link Guards#inPerson}, or with CURSOR_MALFORMED
     */
    public Page<ApiToken> list(Actor actor, Page.Wanted wanted) {
        Person person = guards.inPerson(actor).person();
        Binding binding = new Binding(actor, "tokens");
        String cursor = cursors.open(binding, wanted);
        TokenId before = cursor == null ? null : new TokenId(UUID.fromString(cursor));
        return cursors.page(
                binding,
                wanted,
                tokens.of(person.id(), clock.now(), before, wanted.limit() + 1),
                token -> token.id().toString());
    }

    /**
     * Ends one at once.
     *
     * @throws Rejected with TOKEN_UNKNOWN where the actor has none of that id that could still be used, or as
     *     {@link Guards#inPerson}
     */
    public ApiToken end(Actor actor, TokenId token) {
        return acts.perform(actor, Act.TOKEN_ENDED, null, () -> {
            Person person = guards.inPerson(actor).person();
            Instant now = clock.now();
            ApiToken found = tokens.find(token)
                    .filter(one -> one.username().equals(person.id()) && one.liveAt(now))
                    .filter(one -> tokens.end(person.id(), token, now))
                    .orElseThrow(() -> new Rejected(Reason.TOKEN_UNKNOWN));
            log.append(Placed.inUsername(Entry.done(actor, person.name().value(), person.home(), Act.TOKEN_ENDED)
                    .with("ended", token.toString())
                    .with("name", found.terms().name().value())));
            return found;
        });
    }
}
