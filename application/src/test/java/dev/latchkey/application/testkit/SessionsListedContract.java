package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.Session;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.username.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link Sessions}, in so far as a person sees them and ends one of them. */
public interface SessionsListedContract extends StoreContract {
    private Sessions listedSessions() {
        return store().sessions();
    }

    private Session listed(Person person) {
        Session session = Fixtures.session(person);
        runInTransaction(() -> listedSessions().add(session));
        return session;
    }

    private List<Session> all(Person person, @Nullable Session before, int limit) {
        return listedSessions()
                .of(person.id(), justBefore(NOON), justBefore(NOON), before == null ? null : before.id(), limit);
    }

    @Test
    @Tag("USR-6")
    default void a_usernames_sessions_are_listed_newest_first_page_by_page() {
        Given.Street street = given().street();
        Session first = listed(street.ada());
        listed(street.bea());
        Session second = listed(street.ada());
        Session third = listed(street.ada());

        assertThat(all(street.ada(), null, 2)).containsExactly(third, second);
        assertThat(all(street.ada(), second, 2)).containsExactly(first);
        assertThat(all(street.ada(), first, 2)).isEmpty();
    }

    @Test
    @Tag("USR-6")
    default void what_is_over_by_age_or_idleness_is_not_listed() {
        Given.Street street = given().street();
        Session idle = listed(street.ada());
        Session used = listed(street.ada());
        runInTransaction(() -> listedSessions().seen(used.id(), hoursAfterNoon(1)));
        Sessions sessions = listedSessions();

        assertThat(sessions.of(street.ada().id(), justBefore(NOON), NOON, null, 9))
                .containsExactly(used.seen(hoursAfterNoon(1)));
        assertThat(sessions.of(street.ada().id(), NOON, justBefore(NOON), null, 9))
                .isEmpty();
        assertThat(all(street.ada(), null, 9)).containsExactly(used.seen(hoursAfterNoon(1)), idle);
    }

    @Test
    @Tag("USR-6")
    default void where_a_session_was_begun_is_kept() {
        Given.Street street = given().street();
        Session like = listed(street.ada());
        Session local = new Session(
                Fixtures.session(street.ada()).id(),
                Fixtures.tokenHash(),
                street.ada().id(),
                new Session.From(Channel.CLI, null),
                justAfter(NOON),
                justAfter(NOON));
        runInTransaction(() -> listedSessions().add(local));

        assertThat(all(street.ada(), null, 9)).containsExactly(local, like);
        assertThat(listedSessions().find(local.tokenHash())).contains(local);
    }

    @Test
    @Tag("USR-6")
    default void a_session_is_ended_by_whose_it_is() {
        Given.Street street = given().street();
        Session session = listed(street.ada());
        Session neighbour = listed(street.ada());
        Session beas = listed(street.bea());

        assertThat(inTransaction(() -> listedSessions().end(street.bea().id(), session.id())))
                .isFalse();
        assertThat(inTransaction(() -> listedSessions().end(street.ada().id(), session.id())))
                .isTrue();
        assertThat(inTransaction(() -> listedSessions().end(street.ada().id(), session.id())))
                .isFalse();
        assertThat(all(street.ada(), null, 9)).containsExactly(neighbour);
        assertThat(all(street.bea(), null, 9)).containsExactly(beas);
    }

    @Test
    @Tag("USR-6")
    default void all_sessions_but_one_are_ended() {
        Given.Street street = given().street();
        listed(street.ada());
        Session kept = listed(street.ada());
        listed(street.ada());
        Session beas = listed(street.bea());

        assertThat(inTransaction(() -> listedSessions().endOthers(street.ada().id(), kept.id())))
                .isEqualTo(2);
        assertThat(all(street.ada(), null, 9)).containsExactly(kept);
        assertThat(all(street.bea(), null, 9)).containsExactly(beas);
    }

    @Test
    @Tag("USR-6")
    default void of_many_who_end_one_session_at_once_one_does() {
        Given.Street street = given().street();
        Session session = listed(street.ada());
        Session neighbour = listed(street.ada());

        assertThat(Race.winners(number ->
                        inTransaction(() -> listedSessions().end(street.ada().id(), session.id()))))
                .isOne();
        assertThat(all(street.ada(), null, 9)).containsExactly(neighbour);
    }
}
