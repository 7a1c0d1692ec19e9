package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.Session;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link Sessions}. */
public interface SessionsContract extends SessionsListedContract {
    private Sessions sessions() {
        return store().sessions();
    }

    private Session begun(Person person) {
        return stored(Fixtures.session(person));
    }

    private Session stored(Session session) {
        runInTransaction(() -> sessions().add(session));
        return session;
    }

    @Test
    @Tag("USR-6")
    default void a_session_comes_back_by_the_hash_of_its_token() {
        Given.Street street = given().street();
        Session ada = begun(street.ada());
        Session second = begun(street.ada());
        Session bea = begun(street.bea());

        assertThat(sessions().find(ada.tokenHash())).contains(ada);
        assertThat(sessions().find(second.tokenHash())).contains(second);
        assertThat(sessions().find(bea.tokenHash())).contains(bea);
        assertThat(sessions().find(Fixtures.tokenHash())).isEmpty();
    }

    @Test
    @Tag("USR-6")
    default void a_session_that_was_seen_says_so() {
        Given.Street street = given().street();
        Session neighbour = begun(street.ada());
        Session session = begun(street.ada());

        runInTransaction(() -> sessions().seen(session.id(), justAfter(NOON)));

        assertThat(sessions().find(session.tokenHash())).contains(seenAt(justAfter(NOON), session));
        assertThat(sessions().find(neighbour.tokenHash())).contains(neighbour);
    }

    @Test
    @Tag("USR-6")
    default void a_moment_before_the_one_noted_changes_nothing() {
        Given.Street street = given().street();
        begun(street.bea());
        Session session = begun(street.ada());

        runInTransaction(() -> sessions().seen(session.id(), justBefore(NOON)));

        assertThat(sessions().find(session.tokenHash())).contains(session);
    }

    @Test
    @Tag("USR-6")
    default void a_session_that_was_ended_is_gone_and_being_seen_does_not_bring_it_back() {
        Given.Street street = given().street();
        Session neighbour = begun(street.ada());
        Session session = begun(street.ada());

        runInTransaction(() -> sessions().end(session.id()));
        runInTransaction(() -> sessions().seen(session.id(), hoursAfterNoon(1)));
        runInTransaction(() -> sessions().end(session.id()));

        assertThat(sessions().find(session.tokenHash())).isEmpty();
        assertThat(sessions().find(neighbour.tokenHash())).contains(neighbour);
    }

    @Test
    @Tag("USR-6")
    default void all_sessions_of_a_username_end_and_nobody_elses() {
        Given.Street street = given().street();
        Session first = begun(street.ada());
        Session second = begun(street.ada());
        Session neighbour = begun(street.bea());

        assertThat(inTransaction(() -> sessions().endAll(street.ada().id()))).isEqualTo(2);
        assertThat(inTransaction(() -> sessions().endAll(street.ada().id()))).isZero();
        assertThat(sessions().find(first.tokenHash())).isEmpty();
        assertThat(sessions().find(second.tokenHash())).isEmpty();
        assertThat(sessions().find(neighbour.tokenHash())).contains(neighbour);
    }

    @Test
    @Tag("USR-6")
    default void of_many_who_end_all_sessions_at_once_each_session_is_ended_by_one() {
        Given.Street street = given().street();
        Session session = begun(street.ada());
        Session neighbour = begun(street.bea());

        int ended = Race.of(number ->
                        inTransaction(() -> sessions().endAll(street.ada().id())))
                .stream()
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(ended).isOne();
        assertThat(sessions().find(session.tokenHash())).isEmpty();
        assertThat(sessions().find(neighbour.tokenHash())).contains(neighbour);
    }

    @Test
    @Tag("USR-6")
    default void of_many_who_are_seen_at_once_the_latest_stays() {
        Given.Street street = given().street();
        Session session = begun(street.ada());
        Session neighbour = begun(street.ada());

        Race.of(number -> inTransaction(() -> {
            sessions().seen(session.id(), hoursAfterNoon(number));
            return number;
        }));

        assertThat(sessions().find(session.tokenHash())).contains(seenAt(hoursAfterNoon(Race.THREADS - 1), session));
        assertThat(sessions().find(neighbour.tokenHash())).contains(neighbour);
    }

    @Test
    default void a_purge_drops_what_was_created_before_a_moment_and_no_more_than_its_limit() {
        Given.Street street = given().street();
        Session kept = begun(street.ada());
        for (int i = 0; i < 3; i++) {
            Session old = Fixtures.session(street.bea());
            stored(new Session(
                    old.id(), old.tokenHash(), old.username(), old.from(), justBefore(NOON), hoursAfterNoon(1)));
        }

        assertThat(inTransaction(() -> sessions().purge(NOON, 2))).isEqualTo(2);
        assertThat(inTransaction(() -> sessions().purge(NOON, 2))).isEqualTo(1);
        assertThat(inTransaction(() -> sessions().purge(NOON, 2))).isZero();
        assertThat(sessions().find(kept.tokenHash())).contains(kept);
    }

    private static Session seenAt(Instant moment, Session session) {
        return session.seen(moment);
    }
}
