package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Fixtures.VIEW_ONLY;
import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.daysAfterNoon;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.decision.AccessFacts.Candidate;
import dev.latchkey.application.decision.AccessFacts.Position;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.account.StateDates;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The part of {@link AccessFactsContract} that is about the accounts of a username and the usernames of an account. */
public interface AccessListsContract extends AccessSearchContract {
    @Test
    @Tag("LNK-13")
    @Tag("DEC-6")
    default void an_account_of_a_username_comes_with_its_names_its_state_and_its_last_use() {
        Given.Street street = given().street();
        Account full = given().stored(Fixtures.accountInTrial(Fixtures.fullProfile()));
        StateChange paid = given().change(full, hoursAfterNoon(1), AccountState.ACTIVE);
        given().change(full, hoursAfterNoon(3), AccountState.CLOSED);
        Link link = given().link(street.ada(), full, street.bea());
        given().owner(street.bea(), street.home());
        given().used(link, justAfter(NOON));

        Facts.AccountFacts account = new Facts.AccountFacts(full.id(), new StateDates(Moments.TRIAL_END, paid), false);
        assertThat(facts().accountsOf(street.ada().id(), null, null, 10, hoursAfterNoon(2)))
                .containsExactly(new Candidate(
                        new Facts(street.ada(), account, link, false),
                        full.profile().practiceName(),
                        full.profile().provider(),
                        justAfter(NOON)));
    }

    @Test
    @Tag("DEC-6")
    default void the_accounts_of_a_username_are_those_it_has_a_standing_link_to() {
        Given.Street street = given().street();
        Account suspended = given().account();
        Account ended = given().account();
        Account again = given().account();
        Account closed = given().account();
        given().stored(Fixtures.plainLink(
                street.ada(),
                suspended,
                street.bea(),
                VIEW_ONLY,
                new Link.Term(NOON, null, new Link.Suspension(NOON, "On leave"), null)));
        given().endedLink(street.ada(), ended, street.bea(), NOON);
        given().endedLink(street.ada(), again, street.bea(), NOON);
        given().owner(street.ada(), again);
        given().link(street.ada(), closed, street.bea());
        given().change(closed, NOON, AccountState.CLOSED);
        given().owner(street.bea(), street.home());
        given().owner(street.bea(), ended);

        assertThat(found(street.ada(), null)).containsExactlyInAnyOrder(suspended.id(), again.id(), closed.id());
        assertThat(found(new UsernameId(new UUID(0, 1)), null)).isEmpty();
    }

    @Test
    @Tag("LNK-13")
    default void pages_of_accounts_last_used_first_lose_none_and_repeat_none() {
        Given.Street street = given().street();
        Map<AccountId, Instant> uses = new HashMap<>();
        List<AccountId> expected = new ArrayList<>();
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            accounts.add(given().account());
        }
        Collections.shuffle(accounts, new Random(7));
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            Link link = given().link(street.ada(), account, street.bea());
            Link neighbour = given().link(street.bea(), account, street.bea());
            given().used(neighbour, daysAfterNoon(i));
            expected.add(account.id());
            if (i % 3 != 0) {
                Instant use = NOON.plusNanos(1_000L * (i / 6));
                given().used(link, use);
                uses.put(account.id(), use);
            }
        }
        expected.sort(
                Comparator.comparing((AccountId id) -> uses.getOrDefault(id, Instant.EPOCH), Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()));

        for (int limit = 1; limit <= 3; limit++) {
            assertThat(paged(street.ada(), limit)).containsExactlyElementsOf(expected);
        }
    }

    private List<AccountId> paged(Person person, int limit) {
        return Pages.of(
                        limit,
                        (@Nullable Position after) -> facts().accountsOf(person.id(), null, after, limit, NOON),
                        Candidate::position)
                .stream()
                .map(AccessSearchContract::id)
                .toList();
    }

    @Test
    @Tag("DEC-6")
    default void the_usernames_of_an_account_are_those_with_a_standing_link_to_it() {
        Given.Street street = given().street();
        StateChange paid = given().change(street.home(), NOON, AccountState.ACTIVE);
        given().change(street.home(), daysAfterNoon(1), AccountState.CLOSED);
        Link bea = given().owner(street.bea(), street.home());
        given().endedLink(street.ada(), street.home(), street.bea(), NOON);
        Link ada = given().link(street.ada(), street.home(), street.bea());
        given().endedLink(given().person("cleo", street.home()), street.home(), street.bea(), NOON);
        given().owner(given().person("dora", street.home()), street.nextDoor());

        Facts.AccountFacts home =
                new Facts.AccountFacts(street.home().id(), new StateDates(Moments.TRIAL_END, paid), false);
        assertThat(facts().usernamesOf(street.home().id(), null, 10, NOON))
                .containsExactly(new Facts(street.ada(), home, ada, false), new Facts(street.bea(), home, bea, false));
    }

    @Test
    @Tag("DEC-6")
    default void pages_of_the_usernames_of_an_account_lose_none_and_repeat_none() {
        Given.Street street = given().street();
        List<String> shuffled = new ArrayList<>(LinksListedContract.NAMES_IN_ORDER);
        Collections.shuffle(shuffled, new Random(7));
        for (String name : shuffled) {
            given().link(given().person(name, street.home()), street.home(), street.ada());
        }
        given().link(street.bea(), street.nextDoor(), street.bea());

        for (int limit = 1; limit <= 3; limit++) {
            int most = limit;
            List<Facts> paged = Pages.of(
                    limit,
                    (@Nullable Username after) ->
                            facts().usernamesOf(street.home().id(), after, most, NOON),
                    AccessListsContract::name);
            assertThat(paged)
                    .extracting(facts -> name(facts).value())
                    .containsExactlyElementsOf(LinksListedContract.NAMES_IN_ORDER);
        }
    }

    private static Username name(Facts facts) {
        return Objects.requireNonNull(facts.person()).name();
    }
}
