package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.Links;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The part of {@link LinksContract} that is about uses noted again and again. */
public interface LinkUsesContract extends StoreContract {
    private Links uses() {
        return store().links();
    }

    private void usedAgain(Person person, Account account, Instant at, Instant notSince) {
        runInTransaction(() -> uses().usedAgain(person.id(), account.id(), at, notSince));
    }

    private @Nullable Instant lastUsed(Person person, Account account) {
        return uses().username(account.id(), person.name()).orElseThrow().lastUsed();
    }

    @Test
    @Tag("PRV-2")
    default void a_use_is_noted_when_there_was_none_since_a_moment() {
        Given.Street street = given().street();
        Link link = given().link(street.ada(), street.home(), street.bea());
        given().link(street.ada(), street.nextDoor(), street.bea());
        given().link(street.bea(), street.home(), street.bea());

        usedAgain(street.ada(), street.home(), NOON, justBefore(NOON));
        assertThat(lastUsed(street.ada(), street.home())).isEqualTo(NOON);
        usedAgain(street.ada(), street.home(), justAfter(NOON), NOON);
        assertThat(lastUsed(street.ada(), street.home())).isEqualTo(NOON);
        usedAgain(street.ada(), street.home(), hoursAfterNoon(1), justAfter(NOON));
        assertThat(lastUsed(street.ada(), street.home())).isEqualTo(hoursAfterNoon(1));

        assertThat(uses().standing(street.home().id(), street.ada().id())).contains(link);
        assertThat(lastUsed(street.ada(), street.nextDoor())).isNull();
        assertThat(lastUsed(street.bea(), street.home())).isNull();
    }

    @Test
    @Tag("PRV-2")
    default void where_there_is_no_standing_link_there_is_no_use() {
        Given.Street street = given().street();
        given().link(street.bea(), street.home(), street.bea());
        given().endedLink(street.ada(), street.home(), street.bea(), NOON);

        usedAgain(street.ada(), street.home(), hoursAfterNoon(1), NOON);
        usedAgain(street.ada(), street.nextDoor(), hoursAfterNoon(1), NOON);

        Link again = given().link(street.ada(), street.home(), street.bea());
        assertThat(lastUsed(street.ada(), street.home())).isNull();
        assertThat(uses().standing(street.home().id(), street.ada().id())).contains(again);
        assertThat(lastUsed(street.bea(), street.home())).isNull();
    }

    @Test
    @Tag("PRV-2")
    default void many_who_note_uses_while_the_link_changes_all_come_to_their_end() {
        Given.Street street = given().street();
        Link link = given().link(street.ada(), street.home(), street.bea());
        given().link(street.bea(), street.home(), street.bea());

        Race.of(number -> {
            runInTransaction(() -> {
                if (number == 7) {
                    uses().replace(link.ended(NOON));
                } else if (number % 3 == 0) {
                    uses().used(link.key(), hoursAfterNoon(number));
                } else {
                    uses().usedAgain(street.ada().id(), street.home().id(), hoursAfterNoon(number), NOON);
                }
            });
            return true;
        });

        assertThat(uses().standing(street.home().id(), street.ada().id())).isEmpty();
        assertThat(lastUsed(street.bea(), street.home())).isNull();
    }
}
