package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.daysAfterNoon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.username.Credentials;
import dev.latchkey.domain.username.Credential;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link Credentials}. */
public interface CredentialsContract extends StoreContract {
    private Credentials credentials() {
        return store().credentials();
    }

    private boolean replaced(Credential changed, String expectedHash) {
        return inTransaction(() -> credentials().replace(changed, expectedHash));
    }

    @Test
    default void a_credential_comes_back_to_its_username_alone() {
        Given.Street street = given().street();
        Credential own = given().stored(Fixtures.ownPassword(street.ada()));
        Credential first = given().stored(Fixtures.firstPassword(street.bea()));

        assertThat(credentials().find(street.ada().id())).contains(own);
        assertThat(credentials().find(street.bea().id())).contains(first);
    }

    @Test
    default void who_has_no_password_has_no_credential() {
        Given.Street street = given().street();
        given().stored(Fixtures.ownPassword(street.bea()));

        assertThat(credentials().find(street.ada().id())).isEmpty();
    }

    @Test
    default void everything_about_a_credential_can_change() {
        Given.Street street = given().street();
        Credential neighbour = given().stored(Fixtures.ownPassword(street.bea()));
        Credential first = given().stored(Fixtures.firstPassword(street.ada()));

        Credential marked = first.usedByAnother().disabled(daysAfterNoon(1));
        assertThat(replaced(marked, first.hash())).isTrue();
        assertThat(credentials().find(street.ada().id())).contains(marked);

        Credential chosen = Credential.own(street.ada().id(), "another hash", daysAfterNoon(2));
        assertThat(replaced(chosen, first.hash())).isTrue();
        assertThat(credentials().find(street.ada().id())).contains(chosen);
        assertThat(credentials().find(street.bea().id())).contains(neighbour);
    }

    @Test
    default void a_change_of_a_password_that_was_changed_meanwhile_stores_nothing() {
        Given.Street street = given().street();
        Credential neighbour = given().stored(Fixtures.ownPassword(street.bea()));
        Credential read = given().stored(Fixtures.ownPassword(street.ada()));
        Credential changed = Credential.own(street.ada().id(), "changed meanwhile", NOON);
        replaced(changed, read.hash());

        assertThat(replaced(read.rehashed("too late"), read.hash())).isFalse();
        assertThat(replaced(read.rehashed("a neighbour's"), neighbour.hash())).isFalse();
        assertThat(credentials().find(street.ada().id())).contains(changed);
        assertThat(credentials().find(street.bea().id())).contains(neighbour);
    }

    @Test
    default void a_change_for_a_username_without_a_password_stores_nothing() {
        Given.Street street = given().street();
        Credential neighbour = given().stored(Fixtures.ownPassword(street.bea()));
        Credential never = Fixtures.ownPassword(street.ada());

        assertThat(replaced(never, never.hash())).isFalse();
        assertThat(replaced(never, neighbour.hash())).isFalse();
        assertThat(credentials().find(street.ada().id())).isEmpty();
    }

    @Test
    @Tag("ACC-7")
    default void of_many_who_change_one_password_at_once_one_wins() {
        Given.Street street = given().street();
        Credential neighbour = given().stored(Fixtures.ownPassword(street.bea()));
        Credential read = given().stored(Fixtures.ownPassword(street.ada()));

        long winners = Race.winners(number -> replaced(read.rehashed("winner " + number), read.hash()));

        assertThat(winners).isOne();
        assertThat(credentials().find(street.ada().id()).orElseThrow().hash()).startsWith("winner");
        assertThat(credentials().find(street.bea().id())).contains(neighbour);
    }
}
