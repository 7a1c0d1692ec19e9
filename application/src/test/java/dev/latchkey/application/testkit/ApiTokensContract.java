package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.daysAfterNoon;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.ApiTokens;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.username.ApiToken;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.TokenName;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link ApiTokens}. */
@Tag("USR-11")
public interface ApiTokensContract extends StoreContract {
    private ApiTokens tokens() {
        return store().apiTokens();
    }

    private ApiToken made(Person person, String name) {
        return made(person, name, null);
    }

    private ApiToken made(Person person, String name, @Nullable Account only) {
        ApiToken token = Fixtures.apiToken(person, name, only);
        assertThat(inTransaction(() -> tokens().add(token))).isTrue();
        return token;
    }

    private boolean ended(Person person, ApiToken token) {
        return inTransaction(() -> tokens().end(person.id(), token.id(), hoursAfterNoon(1)));
    }

    private static ApiToken with(ApiToken token, java.time.@Nullable Instant used, java.time.@Nullable Instant ended) {
        return new ApiToken(token.id(), token.secretHash(), token.username(), token.terms(), used, ended);
    }

    @Test
    default void a_token_comes_back_by_its_hash_its_id_and_its_name() {
        Given.Street street = given().street();
        ApiToken token = made(street.ada(), "nightly");
        ApiToken held = made(street.ada(), "held", street.home());
        ApiToken beas = made(street.bea(), "nightly");

        assertThat(tokens().find(token.secretHash())).contains(token);
        assertThat(tokens().find(held.secretHash())).contains(held);
        assertThat(tokens().find(held.id())).contains(held);
        assertThat(tokens().named(street.ada().id(), TokenName.choose("nightly")))
                .contains(token);
        assertThat(tokens().named(street.bea().id(), TokenName.choose("nightly")))
                .contains(beas);
        assertThat(tokens().find(Fixtures.tokenHash())).isEmpty();
        assertThat(tokens().named(street.bea().id(), TokenName.choose("held"))).isEmpty();
    }

    @Test
    default void a_name_is_free_again_when_its_token_has_ended() {
        Given.Street street = given().street();
        ApiToken former = made(street.ada(), "nightly");
        ApiToken second = Fixtures.apiToken(street.ada(), "nightly", null);
        made(street.bea(), "nightly");

        assertThat(inTransaction(() -> tokens().add(second))).isFalse();
        assertThat(tokens().find(second.id())).isEmpty();
        ended(street.ada(), former);
        assertThat(inTransaction(() -> tokens().add(second))).isTrue();
        assertThat(tokens().named(street.ada().id(), TokenName.choose("nightly")))
                .contains(second);
        assertThat(tokens().find(former.id())).contains(with(former, null, hoursAfterNoon(1)));
    }

    @Test
    default void of_many_who_make_one_of_a_name_one_does() {
        Given.Street street = given().street();
        ApiToken neighbour = made(street.bea(), "nightly");

        assertThat(Race.winners(number -> {
                    ApiToken token = Fixtures.apiToken(street.ada(), "nightly", null);
                    return inTransaction(() -> tokens().add(token));
                }))
                .isOne();
        assertThat(tokens().of(street.ada().id(), NOON, null, 9)).hasSize(1);
        assertThat(tokens().of(street.bea().id(), NOON, null, 9)).containsExactly(neighbour);
    }

    @Test
    default void a_usernames_tokens_that_live_are_listed_newest_first_page_by_page() {
        Given.Street street = given().street();
        ApiToken first = made(street.ada(), "first");
        ApiToken second = made(street.ada(), "second");
        made(street.bea(), "bea's");
        ApiToken third = made(street.ada(), "third");
        ended(street.ada(), made(street.ada(), "ended"));

        assertThat(tokens().of(street.ada().id(), NOON, null, 2)).containsExactly(third, second);
        assertThat(tokens().of(street.ada().id(), NOON, second.id(), 2)).containsExactly(first);
        assertThat(tokens().of(street.ada().id(), justBefore(daysAfterNoon(90)), null, 9))
                .hasSize(3);
        assertThat(tokens().of(street.ada().id(), daysAfterNoon(90), null, 9)).isEmpty();
    }

    @Test
    default void when_it_was_last_used_is_noted_while_it_has_not_ended() {
        Given.Street street = given().street();
        ApiToken token = made(street.ada(), "nightly");
        ApiToken neighbour = made(street.ada(), "neighbour");

        runInTransaction(() -> tokens().used(token.id(), hoursAfterNoon(1)));
        runInTransaction(() -> tokens().used(token.id(), NOON));
        assertThat(tokens().find(token.id())).contains(with(token, hoursAfterNoon(1), null));
        ended(street.ada(), token);
        runInTransaction(() -> tokens().used(token.id(), hoursAfterNoon(2)));

        assertThat(tokens().find(token.id())).contains(with(token, hoursAfterNoon(1), hoursAfterNoon(1)));
        assertThat(tokens().find(neighbour.id())).contains(neighbour);
    }

    @Test
    default void a_token_is_ended_once_by_whose_it_is() {
        Given.Street street = given().street();
        ApiToken token = made(street.ada(), "nightly");
        ApiToken neighbour = made(street.ada(), "neighbour");

        assertThat(ended(street.bea(), token)).isFalse();
        assertThat(ended(street.ada(), token)).isTrue();
        assertThat(ended(street.ada(), token)).isFalse();
        assertThat(tokens().find(token.secretHash())).contains(with(token, null, hoursAfterNoon(1)));
        assertThat(tokens().find(neighbour.id())).contains(neighbour);
    }

    @Test
    default void all_of_a_username_end_but_those_kept_by_name() {
        Given.Street street = given().street();
        ApiToken one = made(street.ada(), "one");
        ApiToken kept = made(street.ada(), "kept");
        made(street.ada(), "two");
        ApiToken beas = made(street.bea(), "one");
        Set<TokenName> names = Set.of(TokenName.choose("kept"), TokenName.choose("unknown"));

        assertThat(inTransaction(() -> tokens().endAll(street.ada().id(), names, justAfter(NOON))))
                .isEqualTo(2);
        assertThat(tokens().find(one.id())).contains(with(one, null, justAfter(NOON)));
        assertThat(tokens().of(street.ada().id(), NOON, null, 9)).containsExactly(kept);
        assertThat(inTransaction(() -> tokens().endAll(street.ada().id(), Set.of(), justAfter(NOON))))
                .isOne();
        assertThat(inTransaction(() -> tokens().endAll(street.ada().id(), Set.of(), justAfter(NOON))))
                .isZero();
        assertThat(tokens().of(street.bea().id(), NOON, null, 9)).containsExactly(beas);
    }

    @Test
    default void a_purge_drops_what_was_over_before_a_moment_and_no_more_than_its_limit() {
        Given.Street street = given().street();
        made(street.ada(), "one");
        made(street.ada(), "two");
        made(street.ada(), "three");

        assertThat(inTransaction(() -> tokens().purge(daysAfterNoon(90), 9))).isZero();
        assertThat(inTransaction(() -> tokens().purge(justAfter(daysAfterNoon(90)), 2)))
                .isEqualTo(2);
        assertThat(inTransaction(() -> tokens().purge(justAfter(daysAfterNoon(90)), 2)))
                .isOne();
        assertThat(tokens().of(street.ada().id(), NOON, null, 9)).isEmpty();
    }
}
