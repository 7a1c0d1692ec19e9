package dev.latchkey.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACT-6")
class SecretTest {
    private static final Secret SECRET = new Secret("correct horse");

    @Test
    void it_shows_nothing_of_itself() {
        assertThat(SECRET).hasToString("(secret)");
        assertThat(SECRET).hasSameHashCodeAs(new Secret("something else"));
        assertThat("%s and %s".formatted(SECRET, java.util.Optional.of(SECRET))).doesNotContain("correct", "horse");
    }

    @Test
    void it_comes_out_where_it_is_asked_to() {
        assertThat(SECRET.reveal()).isEqualTo("correct horse");
        assertThat(SECRET.isEmpty()).isFalse();
        assertThat(new Secret("").isEmpty()).isTrue();
    }

    @Test
    void two_are_equal_when_their_texts_are() {
        assertThat(SECRET).isEqualTo(new Secret("correct horse"));
        assertThat(SECRET).isNotEqualTo(new Secret("correct horsf")).isNotEqualTo(new Secret("correct hors"));
        assertThat(SECRET).isNotEqualTo("correct horse");
    }
}
