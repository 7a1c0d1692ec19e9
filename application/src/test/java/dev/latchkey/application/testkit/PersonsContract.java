package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.daysAfterNoon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link Persons}. */
public interface PersonsContract extends StoreContract {
    private Persons persons() {
        return store().persons();
    }

    private Person replaced(Person person) {
        runInTransaction(() -> persons().replace(person));
        return person;
    }

    @Test
    default void a_person_comes_back_by_id_and_by_name() {
        Given.Street street = given().street();

        assertThat(persons().find(street.ada().id())).contains(street.ada());
        assertThat(persons().named(new Username("ada"))).contains(street.ada());
        assertThat(persons().find(street.bea().id())).contains(street.bea());
        assertThat(persons().named(new Username("bea"))).contains(street.bea());
    }

    @Test
    default void what_a_person_does_not_have_stays_absent() {
        Given.Street street = given().street();
        Person unreachable = given().stored(Fixtures.person("cleo", street.home(), null));

        assertThat(persons().find(unreachable.id())).contains(unreachable);
        assertThat(unreachable.email()).isNull();
        assertThat(unreachable.retiresAt()).isNull();
    }

    @Test
    default void somebody_who_is_not_there_is_not_found() {
        given().street();
        Person never = Fixtures.person("never", Fixtures.accountInTrial());

        assertThat(persons().find(never.id())).isEmpty();
        assertThat(persons().named(never.name())).isEmpty();
        assertThat(inTransaction(() -> persons().lock(never.id()))).isEmpty();
    }

    @Test
    @Tag("USR-1")
    default void a_username_is_one_name_in_whatever_case_it_is_written() {
        Given.Street street = given().street();
        Person shouting = Fixtures.person("ADA", street.nextDoor());

        assertThat(inTransaction(() -> persons().add(shouting))).isFalse();
        assertThat(persons().find(shouting.id())).isEmpty();
        assertThat(persons().named(shouting.name())).contains(street.ada());
    }

    @Test
    @Tag("USR-1")
    default void names_that_differ_in_a_sign_are_two() {
        Account home = given().account();
        Person dotted = given().person("a.da", home);
        Person dashed = given().person("a-da", home);
        Person underscored = given().person("a_da", home);

        assertThat(persons().named(new Username("a.da"))).contains(dotted);
        assertThat(persons().named(new Username("a-da"))).contains(dashed);
        assertThat(persons().named(new Username("a_da"))).contains(underscored);
    }

    @Test
    @Tag("USR-1")
    @Tag("USR-9")
    default void a_retired_username_is_never_issued_again_and_stays_readable() {
        Given.Street street = given().street();
        Person retired = replaced(street.ada().retiringAt(NOON));
        Person another = Fixtures.person("ada", street.nextDoor());

        assertThat(inTransaction(() -> persons().add(another))).isFalse();
        assertThat(persons().named(new Username("ada"))).contains(retired);
    }

    @Test
    @Tag("USR-1")
    default void of_many_who_take_one_username_at_once_one_wins() {
        Given.Street street = given().street();

        long winners = Race.winners(number -> {
            Person one = Fixtures.person("wanted", number % 2 == 0 ? street.home() : street.nextDoor());
            return inTransaction(() -> persons().add(one));
        });

        assertThat(winners).isOne();
        assertThat(persons().named(new Username("wanted"))).isPresent();
        assertThat(persons().named(new Username("ada"))).contains(street.ada());
    }

    @Test
    @Tag("PRV-6")
    default void retiring_and_reviving_are_stored_for_that_person_alone() {
        Given.Street street = given().street();

        Person retiring = replaced(street.ada().retiringAt(daysAfterNoon(30)));
        assertThat(persons().find(street.ada().id())).contains(retiring);
        assertThat(persons().find(street.bea().id())).contains(street.bea());

        replaced(retiring.revived());
        assertThat(persons().find(street.ada().id())).contains(street.ada());
    }

    @Test
    default void a_changed_address_is_stored_for_that_person_alone() {
        Given.Street street = given().street();
        Person ada = street.ada();
        EmailAddress moved = EmailAddress.choose("Ada@Moved.example");

        replaced(new Person(ada.id(), ada.name(), moved, ada.home(), ada.createdAt(), null));

        assertThat(persons().named(ada.name()).orElseThrow().email()).isEqualTo(moved);
        assertThat(persons().find(street.bea().id())).contains(street.bea());
    }

    @Test
    @Tag("PRV-6")
    default void persons_are_found_by_the_address_on_record_in_whatever_case_it_is_written() {
        Given.Street street = given().street();
        EmailAddress shared = EmailAddress.choose("Office@Practice.example");
        Person ada = street.ada();
        Person moved = replaced(new Person(ada.id(), ada.name(), shared, ada.home(), ada.createdAt(), null));
        Person cleo =
                given().stored(Fixtures.person("cleo", street.home(), EmailAddress.choose("office@practice.example")));
        given().stored(Fixtures.person("unreachable", street.home(), null));

        assertThat(persons().addressed(EmailAddress.choose("OFFICE@practice.example")))
                .containsExactly(moved, cleo);
        assertThat(persons().addressed(EmailAddress.choose("bea@person.example")))
                .containsExactly(street.bea());
        assertThat(persons().addressed(EmailAddress.choose("ada@person.example")))
                .isEmpty();
    }

    @Test
    default void the_name_never_changes() {
        Given.Street street = given().street();
        Person ada = street.ada();

        replaced(new Person(ada.id(), new Username("eve"), ada.email(), ada.home(), ada.createdAt(), NOON));

        assertThat(persons().find(ada.id())).contains(ada.retiringAt(NOON));
        assertThat(persons().named(new Username("eve"))).isEmpty();
    }

    @Test
    @Tag("PRV-6")
    default void who_locks_a_person_reads_what_the_one_before_has_stored() {
        Given.Street street = given().street();
        UsernameId ada = street.ada().id();
        replaced(street.ada().retiringAt(NOON));

        Race.of(number -> inTransaction(() -> {
            Person read = persons().lock(ada).orElseThrow();
            Instant retires = read.retiresAt() == null ? NOON : read.retiresAt();
            persons().replace(read.retiringAt(retires.plusSeconds(1)));
            return read;
        }));

        assertThat(persons().find(ada)).contains(street.ada().retiringAt(NOON.plusSeconds(Race.THREADS)));
        assertThat(persons().find(street.bea().id())).contains(street.bea());
    }
}
