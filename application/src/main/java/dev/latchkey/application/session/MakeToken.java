package dev.latchkey.application.session;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.TermForm;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.username.Confirmation;
import dev.latchkey.application.username.Confirmation.Confirmed;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.ApiToken;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.TokenName;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A person makes an API token, after proving once more who they are (USR-11).
 *
 * <p>One transaction. Safe for many threads.
 */
public final class MakeToken {
    private final Acts acts;
    private final Guards guards;
    private final Confirmation confirmation;
    private final NewToken newToken;
    private final ActivityLog log;
    private final ZoneId zone;

    public MakeToken(
            Acts acts, Guards guards, Confirmation confirmation, NewToken newToken, ActivityLog log, ZoneId zone) {
        this.acts = acts;
        this.guards = guards;
        this.confirmation = confirmation;
        this.newToken = newToken;
        this.log = log;
        this.zone = zone;
    }

    /**
     * What is wanted.
     *
     * @param until when it is to be over: a moment or a day as typed, null or blank for 90 days from now
     * @param account the one account it is to be held to, as typed; null or blank for none
     */
    public record Command(
            String name, @Nullable String until, @Nullable String account, Confirmation.Proof proof) {}

    /** @param secret shown once, kept as a hash */
    public record Made(Secret secret, ApiToken token) {}

    /**
     * Makes the token.
     *
     * @throws Rejected with FIELDS_INVALID, ACCOUNT_UNKNOWN, CREDENTIALS_WRONG, CODE_REQUIRED, TOKEN_NAME_TAKEN, STALE,
     *     TOO_MANY_ATTEMPTS, BUSY, or as {@link Guards#inPerson}
     */
    public Made handle(Actor actor, Command command) {
        return acts.watchButWrongSecrets(actor, Act.TOKEN_MADE, () -> {
            Person person = guards.inPerson(actor).person();
            Wanted wanted = wanted(command);
            if (wanted.only() != null) {
                guards.standing(actor, wanted.only());
            }
            Confirmed confirmed = confirmation.both(actor, person, Act.TOKEN_MADE, command.proof());
            return acts.within(() -> {
                confirmation.requireStill(confirmed);
                return make(actor, guards.inPerson(actor).person(), wanted);
            });
        });
    }

    private record Wanted(
            TokenName name,
            @Nullable AccountId only,
            @Nullable Instant until) {}

    private Wanted wanted(Command command) {
        Faults faults = new Faults();
        TokenName name = faults.required("name", command.name(), TokenName::choose);
        Instant until = new TermForm(null, command.until()).asked(faults, zone).until();
        faults.collect("until", () -> ApiToken.Terms.chooseEnd(newToken.now(), until));
        AccountId only = faults.optional("account", command.account(), AccountId::parse);
        return new Wanted(faults.sure(name), only, until);
    }

    private Made make(Actor actor, Person person, Wanted wanted) {
        ApiToken.Terms terms = ApiToken.Terms.choose(wanted.name(), wanted.only(), newToken.now(), wanted.until());
        Secret secret = newToken.secret();
        ApiToken token = newToken.keep(secret, person, terms);
        Entry entry = Entry.done(actor, person.name().value(), person.home(), Act.TOKEN_MADE)
                .with("made", token.id().toString())
                .with("name", terms.name().value())
                .with("until", terms.endsAt().toString());
        log.append(Placed.inUsername(
                terms.only() == null ? entry : entry.with("only", terms.only().toString())));
        return new Made(secret, token);
    }
}
