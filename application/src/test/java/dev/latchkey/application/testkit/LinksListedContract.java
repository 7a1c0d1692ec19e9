package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.Links;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The part of {@link LinksContract} that is about what Username Privileges shows. */
public interface LinksListedContract extends StoreContract {
    /** Names in the order of their code points, which a database's own language would order otherwise. */
    List<String> NAMES_IN_ORDER = List.of("0ne", "a+b", "a-b", "a.b", "a0b", "a@b", "a_b", "aab", "abc", "b--", "ba0");

    default Links links() {
        return store().links();
    }

    default Link standing(Person person, Account account) {
        return links().standing(account.id(), person.id()).orElseThrow();
    }

    @Test
    @Tag("PRV-2")
    default void a_listed_link_tells_who_gave_it_and_when_it_was_last_used() {
        Given.Street street = given().street();
        Link owner = given().owner(street.ada(), street.home());
        Link given = given().link(street.bea(), street.home(), street.ada());
        given().owner(street.bea(), street.nextDoor());
        given().used(given, hoursAfterNoon(1));

        assertThat(links().usernames(street.home().id(), null, 10))
                .containsExactly(
                        new Listed(owner, street.ada(), street.ada().name(), null, false),
                        new Listed(given, street.bea(), street.ada().name(), hoursAfterNoon(1), false));
    }

    @Test
    @Tag("PRV-2")
    default void the_list_shows_every_standing_link_of_the_account_and_no_other() {
        Given.Street street = given().street();
        Link ada = given().link(street.ada(), street.home(), street.bea());
        given().endedLink(street.bea(), street.home(), street.bea(), NOON);
        given().link(street.bea(), street.nextDoor(), street.bea());
        Person cleo = given().person("cleo", street.home());
        given().endedLink(cleo, street.home(), street.bea(), NOON);
        Link again = given().link(cleo, street.home(), street.ada());

        assertThat(links().usernames(street.home().id(), null, 10))
                .extracting(Listed::link)
                .containsExactly(ada, again);
    }

    @Test
    @Tag("PRV-9")
    default void every_link_that_some_gave_to_an_account_is_told_and_no_other() {
        Given.Street street = given().street();
        Person cleo = given().person("cleo", street.home());
        Person dora = given().person("dora", street.home());
        Link owner = given().owner(street.ada(), street.home());
        Link former = given().endedLink(street.bea(), street.home(), street.ada(), NOON);
        Link again = given().link(street.bea(), street.home(), cleo);
        Link given = given().link(cleo, street.home(), street.ada());
        given().link(dora, street.home(), dora);
        given().link(cleo, street.nextDoor(), street.ada());

        assertThat(links().givenBy(street.home().id(), Set.of(street.ada().id())))
                .containsExactlyInAnyOrder(
                        new Listed(owner, street.ada(), street.ada().name(), null, false),
                        new Listed(former, street.bea(), street.ada().name(), null, false),
                        new Listed(given, cleo, street.ada().name(), null, false));
        assertThat(links().givenBy(street.home().id(), Set.of(street.ada().id(), cleo.id())))
                .extracting(Listed::link)
                .containsExactlyInAnyOrder(owner, former, given, again);
        assertThat(links().givenBy(street.home().id(), Set.of(street.bea().id())))
                .isEmpty();
    }

    @Test
    @Tag("PRV-2")
    default void pages_of_usernames_lose_none_and_repeat_none() {
        Given.Street street = given().street();
        given().link(street.bea(), street.nextDoor(), street.bea());
        List<String> shuffled = new ArrayList<>(NAMES_IN_ORDER);
        Collections.shuffle(shuffled, new Random(7));
        for (String name : shuffled) {
            Person person = given().person(name, street.home());
            given().link(person, street.home(), street.ada());
            given().link(person, street.nextDoor(), street.ada());
        }

        for (int limit = 1; limit <= 3; limit++) {
            assertThat(paged(street.home(), limit)).containsExactlyElementsOf(NAMES_IN_ORDER);
        }
    }

    private List<String> paged(Account account, int limit) {
        return Pages.of(
                        limit,
                        (@Nullable Username after) -> links().usernames(account.id(), after, limit),
                        listed -> listed.person().name())
                .stream()
                .map(listed -> listed.person().name().value())
                .toList();
    }

    @Test
    @Tag("PRV-2")
    default void a_page_may_begin_after_a_name_that_is_not_there() {
        Given.Street street = given().street();
        Link bea = given().link(street.bea(), street.home(), street.ada());
        given().link(street.ada(), street.home(), street.ada());
        given().link(given().person("avery", street.home()), street.nextDoor(), street.ada());

        assertThat(links().usernames(street.home().id(), new Username("avery"), 10))
                .extracting(Listed::link)
                .containsExactly(bea);
    }

    @Test
    @Tag("DEC-10")
    default void a_username_is_listed_with_whether_it_has_a_second_factor() {
        Given.Street street = given().street();
        given().owner(street.ada(), street.home());
        given().link(street.bea(), street.home(), street.ada());
        given().secondFactor(street.bea());

        assertThat(links().usernames(street.home().id(), null, 10))
                .extracting(listed -> listed.person().name().value() + " " + listed.secondFactor())
                .containsExactly("ada false", "bea true");
        assertThat(links().username(street.home().id(), street.bea().name())
                        .orElseThrow()
                        .secondFactor())
                .isTrue();
    }

    @Test
    @Tag("PRV-2")
    default void one_username_is_shown_as_in_the_list() {
        Given.Street street = given().street();
        Link link = given().link(street.ada(), street.home(), street.bea());
        given().link(street.bea(), street.home(), street.ada());
        given().link(street.ada(), street.nextDoor(), street.ada());
        given().used(link, NOON);

        assertThat(links().username(street.home().id(), street.ada().name()))
                .contains(new Listed(link, street.ada(), street.bea().name(), NOON, false));
        assertThat(links().username(street.nextDoor().id(), street.bea().name()))
                .isEmpty();
        assertThat(links().username(street.home().id(), new Username("nobody"))).isEmpty();

        given().ended(link, NOON);
        assertThat(links().username(street.home().id(), street.ada().name())).isEmpty();
    }

    @Test
    @Tag("PRV-2")
    default void the_latest_use_of_a_link_counts_and_is_no_change_of_it() {
        Given.Street street = given().street();
        Link link = given().link(street.ada(), street.home(), street.bea());
        Link neighbour = given().link(street.ada(), street.nextDoor(), street.bea());

        given().used(link, NOON);
        given().used(link, justAfter(NOON));
        given().used(link, justBefore(NOON));
        given().used(neighbour, hoursAfterNoon(1));

        assertThat(listed(link, street.ada()).lastUsed()).isEqualTo(justAfter(NOON));
        assertThat(listed(neighbour, street.ada()).lastUsed()).isEqualTo(hoursAfterNoon(1));
        assertThat(listed(link, street.ada()).link()).isEqualTo(link);
    }

    @Test
    @Tag("PRV-2")
    default void a_use_is_not_handed_on_to_the_next_link_of_the_same_two() {
        Given.Street street = given().street();
        given().link(street.bea(), street.home(), street.bea());
        Link first = given().link(street.ada(), street.home(), street.bea());
        given().used(first, NOON);
        given().ended(first, NOON);
        Link second = given().link(street.ada(), street.home(), street.bea());

        assertThat(listed(second, street.ada()).lastUsed()).isNull();
    }

    @Test
    @Tag("PRV-2")
    default void of_many_uses_at_once_the_latest_stays() {
        Given.Street street = given().street();
        Link link = given().link(street.ada(), street.home(), street.bea());
        Link neighbour = given().link(street.bea(), street.home(), street.bea());

        Race.of(number -> inTransaction(() -> {
            links().used(link.key(), hoursAfterNoon(number));
            return number;
        }));

        assertThat(listed(link, street.ada()).lastUsed()).isEqualTo(hoursAfterNoon(Race.THREADS - 1));
        assertThat(listed(neighbour, street.bea()).lastUsed()).isNull();
    }

    private Listed listed(Link link, Person person) {
        return links().username(link.account(), person.name()).orElseThrow();
    }
}
