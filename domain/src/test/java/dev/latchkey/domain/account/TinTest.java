package dev.latchkey.domain.account;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.latchkey.domain.account.Profile.Business;
import dev.latchkey.domain.account.Profile.Contact;
import dev.latchkey.domain.account.Profile.Identifiers;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ACC-5")
class TinTest {
    private static final Tin EIN = new Tin(Tin.Kind.EIN, "123456789");
    private static final Tin SSN = new Tin(Tin.Kind.SSN, "123456789");

    @ParameterizedTest
    @ValueSource(strings = {"12-3456789", "123456789", " 12-3456789\n"})
    void an_ein_is_read_with_or_without_its_hyphen(String typed) {
        assertThat(Tin.parse(typed)).isEqualTo(EIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123-45-6789", " 123-45-6789 ", "ssn:123456789", "SSN: 123-45-6789"})
    void an_ssn_is_read_by_its_hyphens_or_by_its_name(String typed) {
        assertThat(Tin.parse(typed)).isEqualTo(SSN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00-0000000", "07-1234567", "99-9999999"})
    void an_unknown_prefix_is_no_error(String typed) {
        assertThat(Tin.parse(typed).kind()).isEqualTo(Tin.Kind.EIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12345678",
                "1234567890",
                "1-23456789",
                "123-456789",
                "123-45-678",
                "12-345-6789",
                "12--3456789",
                "12 3456789",
                "12-345678a",
                "ssn:12-3456789",
                "ssn:",
                "123\u201345\u20136789",
                "\u0661\u0662-3456789"
            })
    void anything_else_is_refused(String typed) {
        assertThat(reasonOf(() -> Tin.parse(typed))).isEqualTo(Reason.TIN_MALFORMED);
    }

    @Test
    void it_is_shown_by_its_last_four_digits_only() {
        assertThat(EIN.masked()).isEqualTo("***6789");
        assertThat(EIN).hasToString("EIN ***6789");
        assertThat(SSN).hasToString("SSN ***6789");
    }

    @Test
    void a_refusal_does_not_say_what_was_typed() {
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> Tin.parse("123-45-67890"));

        assertThat(rejected).isNotNull().hasMessage("TIN_MALFORMED").hasNoCause();
    }

    @Test
    void a_sealed_one_shows_neither_its_cipher_nor_its_hash_wherever_it_is_held() {
        SealedTin sealed = new SealedTin("1", "c2VhbGVk", "1", "aGFzaGVk");
        Profile profile = new Profile(
                PracticeName.choose("Lovelace Therapy"),
                new PersonName("Ada", "Lovelace"),
                EmailAddress.choose("ada@example.org"),
                new Identifiers(null, sealed),
                Contact.NONE,
                Business.UNSAID);

        assertThat(sealed).hasToString("(sealed)");
        assertThat(profile.toString()).doesNotContain("c2VhbGVk", "aGFzaGVk");
    }

    @Test
    void a_million_digits_are_refused_at_once() {
        assertTimeoutPreemptively(
                ofSeconds(2),
                () -> assertThat(reasonOf(() -> Tin.parse("1".repeat(1_000_000))))
                        .isEqualTo(Reason.TIN_MALFORMED));
    }
}
