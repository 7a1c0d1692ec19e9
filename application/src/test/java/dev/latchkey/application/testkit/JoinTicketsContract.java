package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.link.JoinTickets;
import dev.latchkey.domain.link.JoinTicket;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link JoinTickets}. */
public interface JoinTicketsContract extends StoreContract {
    private JoinTickets tickets() {
        return store().joinTickets();
    }

    private JoinTicket stored(JoinTicket ticket) {
        runInTransaction(() -> tickets().add(ticket));
        return ticket;
    }

    private boolean spent(JoinTicket ticket, Person finder, Instant now) {
        return inTransaction(() -> tickets().spend(ticket.secretHash(), finder.id(), now));
    }

    @Test
    @Tag("LNK-4")
    default void a_ticket_comes_back_with_the_accounts_it_shows() {
        Given.Street street = given().street();
        JoinTicket both = stored(Fixtures.ticket(street.ada(), street.bea(), street.home(), street.nextDoor()));
        JoinTicket one = stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));

        assertThat(tickets().find(both.secretHash())).contains(both);
        assertThat(tickets().find(one.secretHash())).contains(one);
        assertThat(tickets().find(Fixtures.tokenHash())).isEmpty();
    }

    @Test
    @Tag("LNK-4")
    default void a_ticket_is_spent_once() {
        Given.Street street = given().street();
        JoinTicket neighbour = stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));
        JoinTicket ticket = stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));

        assertThat(spent(ticket, street.ada(), justAfter(NOON))).isTrue();
        assertThat(spent(ticket, street.ada(), justAfter(NOON))).isFalse();
        assertThat(tickets().find(ticket.secretHash()).orElseThrow().spentAt()).isEqualTo(justAfter(NOON));
        assertThat(tickets().find(neighbour.secretHash())).contains(neighbour);
    }

    @Test
    @Tag("USR-10")
    default void all_a_finder_has_not_spent_are_spent_together() {
        Given.Street street = given().street();
        JoinTicket neighbour = stored(Fixtures.ticket(street.bea(), street.ada(), street.home()));
        JoinTicket spent = stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));
        JoinTicket ticket = stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));
        spent(spent, street.ada(), NOON);

        assertThat(inTransaction(() -> tickets().spendAll(street.ada().id(), justAfter(NOON))))
                .isOne();
        assertThat(spent(ticket, street.ada(), justAfter(NOON))).isFalse();
        assertThat(tickets().find(ticket.secretHash()).orElseThrow().spentAt()).isEqualTo(justAfter(NOON));
        assertThat(tickets().find(spent.secretHash()).orElseThrow().spentAt()).isEqualTo(NOON);
        assertThat(tickets().find(neighbour.secretHash())).contains(neighbour);
    }

    @Test
    @Tag("LNK-4")
    default void a_ticket_is_good_for_ten_minutes() {
        Given.Street street = given().street();
        stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));
        JoinTicket late = stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));
        JoinTicket inTime = stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));

        assertThat(spent(late, street.ada(), NOON.plus(JoinTicket.LIFETIME))).isFalse();
        assertThat(tickets().find(late.secretHash())).contains(late);
        assertThat(spent(inTime, street.ada(), justBefore(NOON.plus(JoinTicket.LIFETIME))))
                .isTrue();
    }

    @Test
    @Tag("LNK-4")
    default void a_ticket_is_bound_to_its_finder() {
        Given.Street street = given().street();
        stored(Fixtures.ticket(street.bea(), street.ada(), street.home()));
        JoinTicket ticket = stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));

        assertThat(spent(ticket, street.bea(), NOON)).isFalse();
        assertThat(tickets().find(ticket.secretHash())).contains(ticket);
    }

    @Test
    default void a_ticket_that_is_not_there_cannot_be_spent() {
        Given.Street street = given().street();
        JoinTicket neighbour = stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));
        JoinTicket never = Fixtures.ticket(street.ada(), street.bea(), street.nextDoor());

        assertThat(spent(never, street.ada(), NOON)).isFalse();
        assertThat(tickets().find(neighbour.secretHash())).contains(neighbour);
    }

    @Test
    @Tag("LNK-4")
    default void of_many_who_spend_one_ticket_at_once_one_wins() {
        Given.Street street = given().street();
        JoinTicket neighbour = stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));
        JoinTicket ticket = stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));

        long winners = Race.winners(number -> spent(ticket, street.ada(), NOON));

        assertThat(winners).isOne();
        assertThat(tickets().find(neighbour.secretHash())).contains(neighbour);
    }

    @Test
    @Tag("LNK-15")
    default void an_account_is_taken_off_every_ticket_of_a_presented_username_and_off_no_other() {
        Given.Street street = given().street();
        JoinTicket both = stored(Fixtures.ticket(street.ada(), street.bea(), street.home(), street.nextDoor()));
        JoinTicket one = stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));
        JoinTicket spent = stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));
        spent(spent, street.ada(), NOON);
        JoinTicket neighbour = stored(Fixtures.ticket(street.bea(), street.ada(), street.home(), street.nextDoor()));

        runInTransaction(
                () -> tickets().lapse(street.bea().id(), street.nextDoor().id()));

        assertThat(tickets().find(both.secretHash()).orElseThrow().accounts())
                .containsExactly(street.home().id());
        assertThat(tickets().find(one.secretHash()).orElseThrow().accounts()).isEmpty();
        assertThat(tickets().find(spent.secretHash()).orElseThrow().accounts()).isEmpty();
        assertThat(tickets().find(neighbour.secretHash())).contains(neighbour);
        assertThat(tickets().lapsed(both.secretHash()))
                .containsExactly(street.nextDoor().id());
        assertThat(tickets().lapsed(neighbour.secretHash())).isEmpty();
        assertThat(tickets().lapsed(Fixtures.tokenHash())).isEmpty();
    }

    @Test
    @Tag("LNK-15")
    default void what_was_taken_off_a_ticket_comes_back_with_a_transaction_that_fails() {
        Given.Street street = given().street();
        JoinTicket ticket = stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));
        stored(Fixtures.ticket(street.bea(), street.ada(), street.nextDoor()));

        assertThatThrownBy(() -> runInTransaction(() -> {
                    tickets().lapse(street.bea().id(), street.nextDoor().id());
                    throw new IllegalStateException("breaks down");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(tickets().find(ticket.secretHash())).contains(ticket);
        assertThat(tickets().lapsed(ticket.secretHash())).isEmpty();
    }

    @Test
    @Tag("LNK-15")
    default void many_who_take_an_account_off_while_the_ticket_is_spent_all_come_to_their_end() {
        Given.Street street = given().street();
        JoinTicket ticket = stored(Fixtures.ticket(street.ada(), street.bea(), street.home(), street.nextDoor()));
        JoinTicket neighbour = stored(Fixtures.ticket(street.bea(), street.ada(), street.nextDoor()));

        long spenders = Race.winners(number -> {
            if (number % 2 == 0) {
                return spent(ticket, street.ada(), NOON);
            }
            runInTransaction(
                    () -> tickets().lapse(street.bea().id(), street.nextDoor().id()));
            return false;
        });

        assertThat(spenders).isOne();
        assertThat(tickets().find(ticket.secretHash()).orElseThrow().accounts())
                .containsExactly(street.home().id());
        assertThat(tickets().find(neighbour.secretHash())).contains(neighbour);
    }

    @Test
    default void a_purge_drops_what_was_made_before_a_moment_and_no_more_than_its_limit() {
        Given.Street street = given().street();
        JoinTicket kept = stored(Fixtures.ticket(street.ada(), street.bea(), street.nextDoor()));
        for (int i = 0; i < 3; i++) {
            stored(madeAt(justBefore(NOON), Fixtures.ticket(street.ada(), street.bea(), street.home())));
        }

        assertThat(inTransaction(() -> tickets().purge(NOON, 2))).isEqualTo(2);
        assertThat(inTransaction(() -> tickets().purge(NOON, 2))).isEqualTo(1);
        assertThat(inTransaction(() -> tickets().purge(NOON, 2))).isZero();
        assertThat(tickets().find(kept.secretHash())).contains(kept);
        assertThat(inTransaction(() -> tickets().purge(hoursAfterNoon(1), 2))).isOne();
        assertThat(tickets().find(kept.secretHash())).isEmpty();
    }

    private static JoinTicket madeAt(Instant moment, JoinTicket ticket) {
        return new JoinTicket(ticket.id(), ticket.secretHash(), ticket.parties(), ticket.accounts(), moment, null);
    }
}
