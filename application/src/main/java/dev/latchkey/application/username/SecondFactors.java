package dev.latchkey.application.username;

import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Enrolment;
import dev.latchkey.domain.username.SecondFactor;
import java.time.Instant;
import java.util.Optional;

/** Where second factors are kept: for a username at most one that is on, and one that was begun (USR-7). */
public interface SecondFactors {
    /** The one that is on. */
    Optional<SecondFactor> find(UsernameId username);

    /** Turns one on, in place of one that was on; from then on the facts of the username show that it has one (DEC-10). */
    void turnOn(SecondFactor factor);

    /** Turns off what is on; nothing happens where nothing is. */
    void turnOff(UsernameId username);

    /**
     * Uses up a time step; false, and nothing stored, unless it is this factor that is on and the step is later than every
     * one that was used.
     */
    boolean use(SecondFactor factor, long step);

    /** Keeps what was begun, in place of what was begun before. */
    void begin(Enrolment enrolment);

    /** What was begun, lapsed or not, and neither confirmed nor dropped. */
    Optional<Enrolment> begun(UsernameId username);

    /** Drops what was begun; false, and nothing dropped, when that is another or none by now. */
    boolean drop(Enrolment enrolment);

    /** Drops what was begun before a moment; returns how many, at most the limit. */
    int purge(Instant begunBefore, int limit);
}
