package dev.latchkey.domain.username;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.TokenId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-11")
class ApiTokenTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final TokenName NIGHTLY = TokenName.choose("nightly export");
    private static final TokenId ID = new TokenId(new UUID(1, 1));

    private static ApiToken token(ApiToken.Terms terms) {
        return ApiToken.made(ID, "hash", new UsernameId(new UUID(2, 2)), terms);
    }

    private static Instant end(Instant until) {
        return ApiToken.Terms.choose(NIGHTLY, null, NOON, until).endsAt();
    }

    @Test
    void it_lasts_ninety_days_where_nobody_says() {
        assertThat(ApiToken.Terms.choose(NIGHTLY, null, NOON, null).endsAt())
                .isEqualTo(Instant.parse("2026-05-30T12:00:00Z"));
    }

    @Test
    void it_ends_later_than_now_and_within_a_year() {
        Instant year = Instant.parse("2027-03-01T12:00:00Z");

        assertThat(end(NOON.plus(1, ChronoUnit.MICROS))).isEqualTo(NOON.plus(1, ChronoUnit.MICROS));
        assertThat(end(year)).isEqualTo(year);
        assertThat(reasonOf(() -> end(NOON))).isEqualTo(Reason.TOKEN_END_OUT_OF_RANGE);
        assertThat(reasonOf(() -> end(year.plus(1, ChronoUnit.MICROS)))).isEqualTo(Reason.TOKEN_END_OUT_OF_RANGE);
    }

    @Test
    void it_lives_until_its_end_or_until_it_is_ended() {
        ApiToken token = token(ApiToken.Terms.choose(NIGHTLY, null, NOON, null));
        Instant end = token.terms().endsAt();

        assertThat(token.liveAt(end.minus(1, ChronoUnit.MICROS))).isTrue();
        assertThat(token.liveAt(end)).isFalse();
        assertThat(new ApiToken(ID, "hash", token.username(), token.terms(), null, NOON).liveAt(NOON))
                .isFalse();
    }

    @Test
    void it_proves_an_actor_that_reaches_the_account_it_is_held_to() {
        AccountId only = AccountId.at(3);

        assertThat(token(ApiToken.Terms.choose(NIGHTLY, only, NOON, null))
                        .means()
                        .only())
                .isEqualTo(only);
        assertThat(token(ApiToken.Terms.choose(NIGHTLY, null, NOON, null))
                        .means()
                        .inPerson())
                .isFalse();
    }

    @Test
    void nothing_shows_what_is_kept_of_it() {
        assertThat(token(ApiToken.Terms.choose(NIGHTLY, null, NOON, null)).toString())
                .doesNotContain("hash")
                .contains(ID.toString());
    }

    @Test
    void its_name_is_a_line_of_text() {
        assertThat(TokenName.choose("  nightly export ")).isEqualTo(NIGHTLY).hasToString("nightly export");
        assertThat(reasonOf(() -> TokenName.choose(" "))).isEqualTo(Reason.REQUIRED);
        assertThat(reasonOf(() -> TokenName.choose("x".repeat(61)))).isEqualTo(Reason.TEXT_TOO_LONG);
        assertThat(reasonOf(() -> TokenName.choose("=1+1"))).isEqualTo(Reason.TEXT_CHARACTERS);
    }
}
