package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Store;
import dev.latchkey.application.secret.Attempts.Pace;
import dev.latchkey.application.session.Session;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Chain;
import dev.latchkey.domain.activity.Head;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.link.JoinTicket;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.username.ApiToken;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.PasswordReset;
import dev.latchkey.domain.username.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The part of {@link TransactionsContract} that says that a rollback undoes the work of every port. */
public interface RollbackContract extends StoreContract {
    /** Does something in a transaction that is rolled back. */
    default void failing(Runnable work) {
        assertThatThrownBy(() -> runInTransaction(() -> {
                    work.run();
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
    }

    @Test
    @Tag("ACC-1")
    @Tag("ACT-2")
    default void a_sign_up_that_throws_leaves_nothing() {
        Given.Street street = given().street();
        Account account = Fixtures.accountInTrial();
        Person person = Fixtures.person("cleo", account);
        Link link = Fixtures.ownerLink(person, account);
        Ledger ledger = Ledger.of(account.id());

        failing(() -> {
            given().stored(account);
            given().stored(person);
            given().stored(link);
            given().stored(Fixtures.ownPassword(person));
            store().activityRecords()
                    .append(
                            ledger,
                            head -> Chain.next(ledger, head, Fixtures.done(Act.SIGN_UP, person, account), NOON));
        });

        assertThat(store().accounts().find(account.id(), NOON)).isEmpty();
        assertThat(store().persons().find(person.id())).isEmpty();
        assertThat(store().persons().named(person.name())).isEmpty();
        assertThat(store().links().standing(account.id(), person.id())).isEmpty();
        assertThat(store().links().owners(account.id())).isEmpty();
        assertThat(store().credentials().find(person.id())).isEmpty();
        assertThat(store().activityRecords().head(ledger)).isEqualTo(Head.EMPTY);
        assertThat(store().activityRecords().after(ledger, 0, 10)).isEmpty();
        assertThat(store().accounts().find(street.home().id(), NOON)).contains(street.home());
    }

    @Test
    default void changes_that_are_undone_leave_everything_as_it_was() {
        Given.Street street = given().street();
        Account home = street.home();
        Person ada = street.ada();
        Link link = given().link(ada, home, street.bea());
        Credential credential = given().stored(Fixtures.ownPassword(ada));
        given().used(link, NOON);

        failing(() -> {
            store().accounts().replace(home.edited(Fixtures.fullProfile()));
            given().change(home, NOON, AccountState.CLOSED);
            store().persons().replace(ada.retiringAt(NOON));
            store().credentials().replace(credential.rehashed("undone"), credential.hash());
            given().used(link, hoursAfterNoon(1));
            given().ended(link, NOON);
            given().owner(ada, home);
        });

        assertThat(store().accounts().find(home.id(), NOON)).contains(home);
        assertThat(store().persons().named(ada.name())).contains(ada);
        assertThat(store().credentials().find(ada.id())).contains(credential);
        assertThat(store().links().standing(home.id(), ada.id())).contains(link);
        assertThat(store().accessFacts().links(ada.name(), home.id())).containsExactly(link);
        assertThat(store().links().username(home.id(), ada.name()).orElseThrow().lastUsed())
                .isEqualTo(NOON);
    }

    @Test
    default void what_was_dropped_and_undone_is_there_again() {
        Given.Street street = given().street();
        Session session = Fixtures.session(street.ada());
        JoinTicket ticket = Fixtures.ticket(street.ada(), street.bea(), street.nextDoor());
        ApiToken token = Fixtures.apiToken(street.ada(), "nightly", null);
        PasswordReset reset = Fixtures.reset(street.ada(), NOON);
        Pace pace = new Pace(ImmutableList.of(Duration.ofHours(1)), Duration.ofDays(1));
        runInTransaction(() -> {
            store().sessions().add(session);
            store().apiTokens().add(token);
            store().passwordResets().add(reset);
            store().joinTickets().add(ticket);
            store().attempts().reserve("key", pace, NOON);
            store().devices().signedIn("device", street.ada().id(), NOON);
        });

        failing(() -> {
            store().sessions().endAll(street.ada().id());
            store().apiTokens().endAll(street.ada().id(), Set.of(), NOON);
            store().passwordResets().end(street.ada().id(), NOON);
            store().joinTickets().spend(ticket.secretHash(), street.ada().id(), NOON);
            store().joinTickets().purge(hoursAfterNoon(1), 10);
            store().attempts().forget("key");
            store().devices().purge(hoursAfterNoon(1), 10);
        });

        assertThat(store().sessions().find(session.tokenHash())).contains(session);
        assertThat(store().apiTokens().find(token.id())).contains(token);
        assertThat(store().passwordResets().find(reset.id())).contains(reset);
        assertThat(store().joinTickets().find(ticket.secretHash())).contains(ticket);
        assertThat(store().attempts().notBefore("key")).isEqualTo(hoursAfterNoon(1));
        assertThat(store().devices().hasSignedIn("device", street.ada().id(), NOON))
                .isTrue();
    }

    @Test
    default void what_was_noted_and_undone_was_never_there() {
        Given.Street street = given().street();
        Session session = Fixtures.session(street.ada());
        JoinTicket ticket = Fixtures.ticket(street.ada(), street.bea(), street.nextDoor());
        Pace pace = new Pace(ImmutableList.of(Duration.ofHours(1)), Duration.ofDays(1));
        Ledger stream = Ledger.of(street.home().id());
        Store store = store();

        failing(() -> {
            store.sessions().add(session);
            store.sessions().seen(session.id(), hoursAfterNoon(1));
            store.joinTickets().add(ticket);
            store.outbox().add(stream, sequence -> Fixtures.event(stream, sequence));
            store.notices().add(Fixtures.notice(street.ada(), street.home(), street.bea()));
            store.attempts().reserve("key", pace, NOON);
            store.attempts().giveBack("key");
            store.devices().signedIn("device", street.ada().id(), NOON);
            store.installation().rememberKey("code-mac 1", "undone");
            store.installation().rememberPortion(11, "UNDONE");
        });

        assertThat(store.sessions().find(session.tokenHash())).isEmpty();
        assertThat(store.joinTickets().find(ticket.secretHash())).isEmpty();
        assertThat(store.outbox().list(false, null, 10)).isEmpty();
        assertThat(inTransaction(() -> store.outbox().add(stream, sequence -> Fixtures.event(stream, sequence)))
                        .place()
                        .sequence())
                .isOne();
        assertThat(store.notices().of(street.ada().id(), null, 10)).isEmpty();
        assertThat(store.attempts().notBefore("key")).isEqualTo(Instant.EPOCH);
        assertThat(inTransaction(() -> store.attempts().reserve("key", pace, NOON))
                        .count())
                .isOne();
        assertThat(store.devices().hasSignedIn("device", street.ada().id(), NOON))
                .isFalse();
        assertThat(store.installation().keyChecks()).isEmpty();
        assertThat(store.installation().portions()).isEmpty();
    }
}
