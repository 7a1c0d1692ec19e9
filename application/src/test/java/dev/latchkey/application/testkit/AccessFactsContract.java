package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Fixtures.VIEW_ONLY;
import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.daysAfterNoon;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.decision.AccessFacts;
import dev.latchkey.application.decision.AccessFacts.Acting;
import dev.latchkey.application.decision.AccessFacts.Candidate;
import dev.latchkey.application.decision.AccessFacts.Pair;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.SecondFactor;
import dev.latchkey.domain.username.Username;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link AccessFacts}; see {@link AccessListsContract} for lists, {@link AccessLatestContract} for changes. */
public interface AccessFactsContract extends AccessLatestContract {
    @Test
    @Tag("DEC-1")
    default void the_facts_of_a_pair_are_its_person_its_account_and_its_link() {
        Given.Street street = given().street();
        Link link = given().link(street.ada(), street.home(), street.bea());
        given().owner(street.bea(), street.home());
        given().owner(street.ada(), street.nextDoor());

        assertThat(of(street.ada(), street.home())).isEqualTo(known(street.ada(), street.home(), link));
    }

    @Test
    @Tag("DEC-1")
    default void links_of_other_pairs_never_show() {
        Given.Street street = given().street();
        given().owner(street.bea(), street.home());
        given().owner(street.ada(), street.nextDoor());

        assertThat(of(street.ada(), street.home())).isEqualTo(known(street.ada(), street.home(), null));
        assertThat(facts().links(street.ada().name(), street.home().id())).isEmpty();
    }

    @Test
    @Tag("DEC-1")
    default void what_is_unknown_is_absent() {
        Given.Street street = given().street();
        given().link(street.ada(), street.home(), street.bea());
        Account nowhere = Fixtures.accountInTrial();
        Person nobody = Fixtures.person("nobody", nowhere);

        assertThat(of(nobody, nowhere)).isEqualTo(Facts.NOTHING_KNOWN);
        assertThat(of(street.ada(), nowhere)).isEqualTo(Facts.of(street.ada()));
        assertThat(of(nobody, street.home())).isEqualTo(new Facts(null, inTrial(street.home()), null, false));
        assertThat(facts().links(nobody.name(), street.home().id())).isEmpty();
        assertThat(facts().links(street.ada().name(), nowhere.id())).isEmpty();
    }

    @Test
    @Tag("DEC-10")
    default void facts_say_whether_there_is_a_second_factor_and_whether_one_is_demanded() {
        Given.Street street = given().street();
        Link ada = given().link(street.ada(), street.home(), street.bea());
        Link bea = given().link(street.bea(), street.home(), street.bea());
        Link elsewhere = given().link(street.ada(), street.nextDoor(), street.bea());
        SecondFactor factor = given().secondFactor(street.ada());
        Account home = given().demanding(street.home());

        Facts with = new Facts(street.ada(), inTrial(home), ada, true);
        Facts without = new Facts(street.bea(), inTrial(home), bea, false);
        assertThat(with.lacksSecondFactor()).isFalse();
        assertThat(without.lacksSecondFactor()).isTrue();
        assertThat(of(street.ada(), home)).isEqualTo(with);
        assertThat(of(street.bea(), home)).isEqualTo(without);
        assertThat(facts().ofEach(List.of(pair(street.bea(), home), pair(street.ada(), home)), NOON))
                .containsExactly(without, with);
        assertThat(facts().usernamesOf(home.id(), null, 10, NOON)).containsExactly(with, without);
        assertThat(facts().accountsOf(street.ada().id(), null, null, 10, NOON))
                .extracting(Candidate::facts)
                .containsExactlyInAnyOrder(with, new Facts(street.ada(), inTrial(street.nextDoor()), elsewhere, true));
        assertThat(facts().accountsOf(street.bea().id(), null, null, 10, NOON))
                .extracting(Candidate::facts)
                .containsExactly(without);

        runInTransaction(() -> store().secondFactors().turnOff(factor.username()));
        assertThat(of(street.ada(), home)).isEqualTo(new Facts(street.ada(), inTrial(home), ada, false));
    }

    private static Pair pair(Person person, Account account) {
        return new Pair(person.name(), account.id());
    }

    @Test
    @Tag("USR-9")
    default void the_facts_of_a_retired_person_say_since_when() {
        Given.Street street = given().street();
        Link link = given().link(street.ada(), street.home(), street.bea());
        Person retired = street.ada().retiringAt(NOON);
        runInTransaction(() -> store().persons().replace(retired));

        assertThat(of(street.ada(), street.home())).isEqualTo(known(retired, street.home(), link));
        assertThat(of(street.bea(), street.home())).isEqualTo(known(street.bea(), street.home(), null));
    }

    @Test
    @Tag("DEC-8")
    default void the_facts_of_many_questions_come_in_their_order_each_as_if_asked_alone() {
        Given.Street street = given().street();
        given().link(street.ada(), street.home(), street.bea());
        given().endedLink(street.bea(), street.home(), street.bea(), hoursAfterNoon(1));
        given().endedLink(street.bea(), street.home(), street.bea(), hoursAfterNoon(2));
        given().owner(street.bea(), street.nextDoor());
        given().change(street.nextDoor(), NOON, AccountState.ACTIVE);
        given().change(street.home(), daysAfterNoon(1), AccountState.ACTIVE);
        Account nowhere = Fixtures.accountInTrial();
        Username nobody = new Username("nobody");
        List<Pair> pairs = List.of(
                new Pair(street.bea().name(), street.nextDoor().id()),
                new Pair(nobody, street.home().id()),
                new Pair(street.ada().name(), street.home().id()),
                new Pair(street.bea().name(), street.home().id()),
                new Pair(street.ada().name(), nowhere.id()),
                new Pair(nobody, nowhere.id()),
                new Pair(street.ada().name(), street.home().id()),
                new Pair(street.ada().name(), street.nextDoor().id()));

        assertThat(facts().ofEach(pairs, NOON))
                .containsExactlyElementsOf(pairs.stream()
                        .map(pair -> facts().of(pair.username(), pair.account(), NOON))
                        .toList());
        assertThat(facts().ofEach(List.of(), NOON)).isEmpty();
    }

    @Test
    @Tag("USR-3")
    default void who_acts_is_known_with_whether_a_first_password_must_be_changed() {
        Given.Street street = given().street();
        Person passwordless = given().person("cleo", street.home());
        given().stored(Fixtures.firstPassword(street.ada()));
        given().stored(Fixtures.ownPassword(street.bea()));
        Person retired = street.bea().retiringAt(NOON);
        runInTransaction(() -> store().persons().replace(retired));

        assertThat(facts().acting(street.ada().id())).contains(new Acting(street.ada(), true));
        assertThat(facts().acting(street.bea().id())).contains(new Acting(retired, false));
        assertThat(facts().acting(passwordless.id())).contains(new Acting(passwordless, false));
        assertThat(facts().acting(new UsernameId(
                        Fixtures.session(passwordless).id().value())))
                .isEmpty();
    }

    @Test
    @Tag("LNK-8")
    @Tag("DEC-7")
    default void a_revocation_that_was_acknowledged_is_seen_by_everybody_at_once() {
        Given.Street street = given().street();
        Link neighbour = given().link(street.bea(), street.home(), street.bea());
        Link link = given().link(street.ada(), street.home(), street.bea());
        assertThat(of(street.ada(), street.home()).link()).isEqualTo(link);

        Link ended = given().ended(link, NOON);

        assertThat(Race.of(number -> of(street.ada(), street.home()).link())).containsOnly(ended);
        assertThat(Race.of(number -> of(street.bea(), street.home()).link())).containsOnly(neighbour);
    }

    @Test
    @Tag("LNK-8")
    default void facts_read_while_a_link_is_handed_on_show_it_whole() {
        Given.Street street = given().street();
        given().owner(street.bea(), street.home());
        given().link(street.ada(), street.home(), street.bea());

        List<@Nullable Link> links = Race.of(number -> {
            if (number % 4 != 0) {
                return facts().of(street.ada().id(), street.home().id(), NOON).link();
            }
            return inTransaction(() -> {
                store().accounts().lock(street.home().id());
                Link standing = store().links()
                        .standing(street.home().id(), street.ada().id())
                        .orElseThrow();
                store().links().replace(standing.ended(hoursAfterNoon(number)));
                Link next = Fixtures.plainLink(street.ada(), street.home(), street.bea(), VIEW_ONLY);
                store().links().add(next);
                return next;
            });
        });

        assertThat(links).allSatisfy(link -> assertThat(link).isNotNull().matches(Link::isStanding));
        assertThat(facts().links(street.ada().name(), street.home().id())).hasSize(1 + Race.THREADS / 4);
    }
}
