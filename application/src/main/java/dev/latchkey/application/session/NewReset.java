package dev.latchkey.application.session;

import dev.latchkey.application.username.Notices;
import dev.latchkey.application.username.Notices.Notice;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.shared.NoticeId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.ResetId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.PasswordReset;
import dev.latchkey.domain.username.Person;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps resets that are asked for, whoever asks (USR-10). Safe for many threads.
 *
 * <p>The record of the asking names the reset: by that it is delivered, and whoever delivers it mints the secret.
 */
public final class NewReset {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Persons persons;
    private final PasswordResets resets;
    private final Notices notices;
    private final SessionStart.Minting minting;

    public NewReset(Persons persons, PasswordResets resets, Notices notices, SessionStart.Minting minting) {
        this.persons = persons;
        this.resets = resets;
        this.notices = notices;
        this.minting = minting;
    }

    /** A reset that was kept, or why none was. */
    record Asked(@Nullable PasswordReset reset, @Nullable Reason refused) {
        static Asked refusedWith(Reason reason) {
            return new Asked(null, reason);
        }

        Entry toldIn(Entry entry) {
            return reset == null ? entry : entry.with("reset", reset.id().toString());
        }
    }

    /**
     * Asks for a reset; the one asked for before is over. In a transaction, which locks the person.
     *
     * @return refused with USERNAME_RETIRED, NO_MAIL, or TOO_MANY_ATTEMPTS after {@link PasswordReset#MOST_IN_AN_HOUR} in an
     *     hour
     */
    Asked ask(UsernameId username) {
        Person person = persons.lock(username).orElseThrow();
        Instant now = now();
        if (person.isRetiredAt(now)) {
            return Asked.refusedWith(Reason.USERNAME_RETIRED);
        }
        if (person.email() == null) {
            return Asked.refusedWith(Reason.NO_MAIL);
        }
        if (resets.askedAfter(username, now.minus(HOUR)) >= PasswordReset.MOST_IN_AN_HOUR) {
            return Asked.refusedWith(Reason.TOO_MANY_ATTEMPTS);
        }
        PasswordReset reset = PasswordReset.asked(new ResetId(minting.ids().next()), username, now);
        resets.add(reset);
        tell(person, Notices.Kind.RESET_ASKED, now);
        return new Asked(reset, null);
    }

    /** Tells a person what became of the password. */
    void tell(Person person, Notices.Kind kind, Instant now) {
        NoticeId id = new NoticeId(minting.ids().next());
        notices.add(
                new Notice(id, person.id(), kind, person.home(), person.name().value(), now));
    }

    Instant now() {
        return minting.clock().now();
    }
}
