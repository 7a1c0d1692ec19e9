package dev.latchkey.application.session;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.BaseEncoding;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.username.Notices;
import dev.latchkey.application.username.Notices.Notice;
import dev.latchkey.application.username.RecoveryCodes;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.NoticeId;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What goes with every change of a second factor (USR-7): other recovery codes, the end of all sessions but the one that goes
 * on, a notice and a record. Called in the transaction of the change, last. Safe for many threads.
 */
public final class FactorChange {
    private static final int CODES = 10;
    private static final int CODE_BYTES = 10;

    private final RecoveryCodes recoveryCodes;
    private final Sessions sessions;
    private final SessionStart sessionStart;
    private final Telling telling;
    private final Randomness randomness;
    private final ActivityLog log;

    public FactorChange(
            RecoveryCodes recoveryCodes,
            Sessions sessions,
            SessionStart sessionStart,
            Telling telling,
            Randomness randomness,
            ActivityLog log) {
        this.recoveryCodes = recoveryCodes;
        this.sessions = sessions;
        this.sessionStart = sessionStart;
        this.telling = telling;
        this.randomness = randomness;
        this.log = log;
    }

    /** How a person is told. */
    public record Telling(Notices notices, Ids ids) {}

    /**
     * What a change leaves a person with.
     *
     * @param recoveryCodes ten of 80 random bits, in groups of four, shown once; each takes the place of a code once
     * @param session goes on in place of the one the change was asked for in
     */
    public record Changed(ImmutableList<Secret> recoveryCodes, SessionStart.Begun session) {}

    /** A change that gives ten recovery codes in place of all former ones. */
    Changed withCodes(Actor actor, Person person, Act act) {
        ImmutableList<String> texts = Stream.generate(
                        () -> BaseEncoding.base32().encode(randomness.bytes(CODE_BYTES)))
                .distinct()
                .limit(CODES)
                .collect(ImmutableList.toImmutableList());
        recoveryCodes.replace(
                person.id(),
                texts.stream().map(text -> Tokens.hash(new Secret(text))).collect(ImmutableSet.toImmutableSet()));
        ImmutableList<Secret> shown =
                texts.stream().map(FactorChange::grouped).collect(ImmutableList.toImmutableList());
        return new Changed(shown, settled(actor, person, act));
    }

    /** A change after which there are no codes. */
    SessionStart.Begun withoutCodes(Actor actor, Person person, Act act) {
        recoveryCodes.replace(person.id(), ImmutableSet.of());
        return settled(actor, person, act);
    }

    Instant now() {
        return sessionStart.now();
    }

    private SessionStart.Begun settled(Actor actor, Person person, Act act) {
        sessions.endAll(person.id());
        SessionStart.Begun begun = sessionStart.begin(person, actor.origin());
        String name = person.name().value();
        telling.notices()
                .add(new Notice(
                        new NoticeId(telling.ids().next()),
                        person.id(),
                        Notices.Kind.SECOND_FACTOR_CHANGED,
                        person.home(),
                        name,
                        sessionStart.now()));
        log.append(Placed.inUsername(Entry.done(actor, name, person.home(), act)));
        return begun;
    }

    private static Secret grouped(String text) {
        return new Secret(text.replaceAll("(.{4})(?=.)", "$1-"));
    }
}
