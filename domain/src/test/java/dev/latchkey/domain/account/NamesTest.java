package dev.latchkey.domain.account;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.shared.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACC-2")
class NamesTest {
    @Test
    void a_practice_has_a_name_of_at_most_120_characters() {
        assertThat(PracticeName.choose(" Lovelace Therapy ")).hasToString("Lovelace Therapy");
        assertThat(PracticeName.choose("p".repeat(120)).value()).hasSize(120);
        assertThat(reasonOf(() -> PracticeName.choose("p".repeat(121)))).isEqualTo(Reason.TEXT_TOO_LONG);
        assertThat(reasonOf(() -> PracticeName.choose(" "))).isEqualTo(Reason.REQUIRED);
    }

    @Test
    void a_person_has_a_first_and_a_last_name_of_at_most_60_characters() {
        assertThat(new PersonName(PersonName.choosePart(" Ada "), PersonName.choosePart("Lovelace")))
                .hasToString("Ada Lovelace");
        assertThat(reasonOf(() -> PersonName.choosePart("n".repeat(61)))).isEqualTo(Reason.TEXT_TOO_LONG);
        assertThat(reasonOf(() -> PersonName.choosePart("<b>Ada</b>"))).isEqualTo(Reason.TEXT_CHARACTERS);
    }

    @Test
    void a_practice_says_in_its_own_words_what_it_is() {
        assertThat(PracticeType.choose("Family therapy").value()).isEqualTo("Family therapy");
        assertThat(reasonOf(() -> PracticeType.choose("t".repeat(81)))).isEqualTo(Reason.TEXT_TOO_LONG);
    }
}
