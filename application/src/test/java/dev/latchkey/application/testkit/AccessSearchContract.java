package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.decision.AccessFacts;
import dev.latchkey.application.decision.AccessFacts.Candidate;
import dev.latchkey.application.decision.AccessFacts.Position;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The part of {@link AccessFactsContract} that is about finding an account among those of a username. */
public interface AccessSearchContract extends StoreContract {
    default AccessFacts facts() {
        return store().accessFacts();
    }

    @Test
    @Tag("LNK-13")
    default void accounts_are_searched_by_part_of_practice_provider_or_account_id() {
        Given.Street street = given().street();
        Account harbor = linked(street.ada(), Fixtures.accountInTrial("Harbor House", "Zoë", "Łukasz"));
        Account lake = linked(street.ada(), Fixtures.accountInTrial("Lakeside ÉCOLE", "Harriet", "Bor"));
        linked(street.bea(), Fixtures.accountInTrial("Harbor House", "Zoë", "Łukasz"));

        assertThat(found(street.ada(), "harbor")).containsExactly(harbor.id());
        assertThat(found(street.ada(), "har")).containsExactlyInAnyOrder(harbor.id(), lake.id());
        assertThat(found(street.ada(), "r house")).containsExactly(harbor.id());
        assertThat(found(street.ada(), "zoë łuk")).containsExactly(harbor.id());
        assertThat(found(street.ada(), "école")).containsExactly(lake.id());
        assertThat(found(street.ada(), harbor.id().toString())).containsExactly(harbor.id());
        assertThat(found(street.ada(), harbor.id().toString().substring(3))).contains(harbor.id());
        assertThat(found(street.ada(), "nothing like it")).isEmpty();
    }

    @Test
    @Tag("LNK-13")
    default void a_search_looks_into_each_name_and_not_across_them() {
        Given.Street street = given().street();
        Account harbor = linked(street.ada(), Fixtures.accountInTrial("Harbor House", "Zoe", "Quill"));
        linked(street.bea(), Fixtures.accountInTrial("House Zoe", "Zoe", "Quill"));

        assertThat(found(street.ada(), "house zoe")).isEmpty();
        assertThat(found(street.ada(), "housezoe")).isEmpty();
        assertThat(found(street.ada(), "quill " + harbor.id())).isEmpty();
    }

    @Test
    @Tag("LNK-13")
    default void signs_that_mean_something_to_a_database_mean_themselves_in_a_search() {
        Given.Street street = given().street();
        Account percent = linked(street.ada(), Fixtures.accountInTrial("100% Care", "Zoe", "Quill"));
        Account underscore = linked(street.ada(), Fixtures.accountInTrial("Care_Team", "Zoe", "Quill"));
        Account slashes = linked(street.ada(), Fixtures.accountInTrial("Care \\ Kids' !Team", "Zoe", "Quill"));
        linked(street.ada(), Fixtures.accountInTrial("1000 Care Team", "Zoe", "Quill"));

        assertThat(found(street.ada(), "100% c")).containsExactly(percent.id());
        assertThat(found(street.ada(), "care_t")).containsExactly(underscore.id());
        assertThat(found(street.ada(), "e \\ k")).containsExactly(slashes.id());
        assertThat(found(street.ada(), "kids' !t")).containsExactly(slashes.id());
        assertThat(found(street.ada(), "%")).containsExactly(percent.id());
    }

    @Test
    @Tag("LNK-13")
    default void a_search_goes_by_the_name_an_account_has_now() {
        Given.Street street = given().street();
        Account account = linked(street.ada(), Fixtures.accountInTrial("Former Name", "Zoe", "Quill"));
        linked(street.ada(), Fixtures.accountInTrial("Neighbour", "Zoe", "Quill"));
        Account edited = account.edited(Fixtures.barestProfile("Present Name", "Ida", "Quill"));
        runInTransaction(() -> store().accounts().replace(edited));

        assertThat(found(street.ada(), "former")).isEmpty();
        assertThat(found(street.ada(), "present")).containsExactly(account.id());
        assertThat(found(street.ada(), "ida quill")).containsExactly(account.id());
    }

    @Test
    @Tag("LNK-13")
    default void pages_of_a_search_lose_none_and_repeat_none() {
        Given.Street street = given().street();
        List<AccountId> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(linked(street.ada(), Fixtures.accountInTrial("Harbor " + i, "Zoe", "Quill"))
                    .id());
            linked(street.ada(), Fixtures.accountInTrial("Lakeside " + i, "Zoe", "Quill"));
        }

        List<Candidate> paged = Pages.of(
                2,
                (@Nullable Position after) -> facts().accountsOf(street.ada().id(), "harbor", after, 2, NOON),
                Candidate::position);
        assertThat(paged).extracting(AccessSearchContract::id).containsExactlyElementsOf(expected);
    }

    private Account linked(Person person, Account account) {
        given().stored(account);
        given().link(person, account, person);
        return account;
    }

    default List<AccountId> found(Person person, @Nullable String search) {
        return found(person.id(), search);
    }

    default List<AccountId> found(UsernameId username, @Nullable String search) {
        return facts().accountsOf(username, search, null, 10, NOON).stream()
                .map(AccessSearchContract::id)
                .toList();
    }

    static AccountId id(Candidate candidate) {
        return Objects.requireNonNull(candidate.facts().account()).id();
    }
}
