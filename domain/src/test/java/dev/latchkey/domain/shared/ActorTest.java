package dev.latchkey.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("ACT-1")
class ActorTest {
    private static final Origin SOMEWHERE = new Origin(Channel.HTTP, "192.0.2.1", "request-1");
    private static final UsernameId ADA = new UsernameId(new UUID(1, 1));
    private static final TokenId TOKEN = new TokenId(new UUID(2, 2));

    @Test
    void a_username_acts_as_itself() {
        assertThat(Actor.username(ADA, SOMEWHERE).acting()).contains(ADA);
        assertThat(Actor.username(ADA, SOMEWHERE).kind()).isEqualTo(Actor.Kind.USERNAME);
    }

    @Test
    void the_system_acts_for_nobody() {
        assertThat(Actor.system(SOMEWHERE).acting()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"USERNAME", "AGENT_MEMBER", "OPERATOR"})
    void a_person_needs_a_username(Actor.Kind kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(kind, null, SOMEWHERE));
        assertThat(new Actor(kind, ADA, SOMEWHERE).acting()).contains(ADA);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECISION_CLIENT", "SYSTEM"})
    void a_program_has_no_username(Actor.Kind kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(kind, ADA, SOMEWHERE));
        assertThat(new Actor(kind, null, SOMEWHERE).acting()).isEmpty();
    }

    @Test
    @Tag("USR-11")
    void a_username_is_there_in_person_unless_a_token_proved_it() {
        Actor program = Actor.token(ADA, Means.token(TOKEN, null), SOMEWHERE);

        assertThat(Actor.username(ADA, SOMEWHERE).means().inPerson()).isTrue();
        assertThat(program.acting()).contains(ADA);
        assertThat(program.means().inPerson()).isFalse();
    }

    @Test
    @Tag("USR-11")
    void a_token_reaches_every_account_or_the_one_it_is_held_to() {
        assertThat(Means.token(TOKEN, null).reaches(AccountId.at(2))).isTrue();
        assertThat(Means.token(TOKEN, AccountId.at(1)).reaches(AccountId.at(1))).isTrue();
        assertThat(Means.token(TOKEN, AccountId.at(1)).reaches(AccountId.at(2))).isFalse();
        assertThat(Means.IN_PERSON.reaches(AccountId.at(2))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Means(null, AccountId.at(1)));
    }

    @ParameterizedTest
    @Tag("USR-11")
    @EnumSource(names = {"DECISION_CLIENT", "SYSTEM"})
    void only_a_username_has_a_token(Actor.Kind kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actor(kind, null, Means.token(TOKEN, null), SOMEWHERE));
    }

    @Test
    void a_command_line_has_no_source_address() {
        assertThat(new Origin(Channel.CLI, null, "").source()).isEmpty();
        assertThat(SOMEWHERE.source()).contains("192.0.2.1");
    }

    @Test
    void what_ties_records_together_has_at_most_64_characters() {
        String longest = "x".repeat(64);

        assertThat(new Origin(Channel.HTTP, longest, longest).correlation()).isEqualTo(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin(Channel.HTTP, null, longest + "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin(Channel.HTTP, longest + "x", ""));
    }
}
