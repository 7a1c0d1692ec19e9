package dev.latchkey.domain.activity;

import static dev.latchkey.domain.activity.Papers.ADA;
import static dev.latchkey.domain.activity.Papers.AS_ADA;
import static dev.latchkey.domain.activity.Papers.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Means;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.TokenId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACT-1")
class EntryTest {
    private static final Entry DONE = Entry.done(AS_ADA, "ada", HOME, Act.ACCESS_ALLOWED);

    @Test
    void an_act_was_done_refused_or_failed() {
        assertThat(DONE.what()).isEqualTo(new Entry.What(Act.ACCESS_ALLOWED, Outcome.DONE, null));
        assertThat(Entry.refused(AS_ADA, "ada", HOME, Act.JOINED, Reason.ALREADY_JOINED)
                        .what())
                .isEqualTo(new Entry.What(Act.JOINED, Outcome.REFUSED, Reason.ALREADY_JOINED));
        assertThat(Entry.failed(AS_ADA, null, null, Act.SIGN_IN, Reason.CREDENTIALS_WRONG)
                        .what())
                .isEqualTo(new Entry.What(Act.SIGN_IN, Outcome.FAILED, Reason.CREDENTIALS_WRONG));
    }

    @Test
    void details_and_the_link_that_allowed_it_are_added_and_the_former_entry_stays() {
        LinkId link = new LinkId(new UUID(3, 3));

        Entry told = DONE.by(link).with("username", "bob").with(Map.of("preset", "MASTER", "level", "FULL"));

        assertThat(told.authority()).isEqualTo(link);
        assertThat(told.details())
                .containsExactly(
                        Map.entry("level", "FULL"), Map.entry("preset", "MASTER"), Map.entry("username", "bob"));
        assertThat(DONE.details()).isEmpty();
        assertThat(DONE.authority()).isNull();
    }

    @Test
    @Tag("USR-11")
    void a_record_of_what_a_token_did_names_it_and_others_stay_as_they_were() {
        TokenId token = new TokenId(new UUID(4, 4));
        Actor program = Actor.token(ADA, Means.token(token, null), AS_ADA.origin());

        assertThat(Entry.refused(program, "ada", HOME, Act.FIND, Reason.TOKEN_NOT_PERMITTED)
                        .with("target", "bob")
                        .details())
                .containsExactly(Map.entry("target", "bob"), Map.entry("token", token.toString()));
        assertThat(DONE.details()).isEmpty();
    }

    @Test
    void a_detail_is_told_once() {
        Entry told = DONE.with("username", "bob");

        assertThatIllegalArgumentException().isThrownBy(() -> told.with("username", "eve"));
    }
}
