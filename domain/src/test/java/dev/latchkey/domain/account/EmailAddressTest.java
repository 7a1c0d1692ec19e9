package dev.latchkey.domain.account;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.latchkey.domain.shared.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ACC-2")
class EmailAddressTest {
    private static final String LONGEST_LABEL = "b".repeat(63);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "a@b.co",
                "ada.lovelace+billing@mail.example.co.uk",
                "o'neill@example.org",
                "_@example.org",
                "ada@xn--mller-kva.example",
                "1@2.example",
                "ada@a-b.example"
            })
    void an_ordinary_address_is_kept(String address) {
        assertThat(EmailAddress.choose(address)).hasToString(address);
    }

    @Test
    void the_domain_is_lower_case_and_the_person_as_typed() {
        EmailAddress address = EmailAddress.choose("  Ada.Lovelace@Example.ORG ");

        assertThat(address).hasToString("Ada.Lovelace@example.org");
        assertThat(address.folded()).isEqualTo("ada.lovelace@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "ada@",
                "@example.org",
                "ada@example",
                "ada@@example.org",
                "ada@exa mple.org",
                "ada lovelace@example.org",
                ".ada@example.org",
                "ada.@example.org",
                "a..b@example.org",
                "ada@.example.org",
                "ada@example..org",
                "ada@example.org.",
                "ada@-example.org",
                "ada@example-.org",
                "ada@example.o",
                "ada@example.1rg",
                "ada@[192.0.2.1]",
                "\"ada\"@example.org",
                "Ada <ada@example.org>",
                "ada@example.org\nBcc: all@example.org",
                "ada@ex\u00e4mple.org",
                "\u0430da@example.org",
                "ada\u0000@example.org",
                "ada@example.org,bob@example.org"
            })
    void what_is_no_plain_address_is_refused(String text) {
        assertThat(reasonOf(() -> EmailAddress.choose(text))).isEqualTo(Reason.EMAIL_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=ada@example.org", "+ada@example.org", "-ada@example.org"})
    void what_a_spreadsheet_would_run_is_refused(String formula) {
        assertThat(reasonOf(() -> EmailAddress.choose(formula))).isEqualTo(Reason.EMAIL_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void nothing_is_not_filled_in(String blank) {
        assertThat(reasonOf(() -> EmailAddress.choose(blank))).isEqualTo(Reason.REQUIRED);
    }

    @Test
    void it_is_as_long_as_smtp_lets_it_be_and_no_longer() {
        String local = "a".repeat(64);
        String domain = (LONGEST_LABEL + ".").repeat(2) + "c".repeat(57) + ".org";

        assertThat(local + "@" + domain).hasSize(254);
        assertThat(EmailAddress.choose(local + "@" + domain).value()).hasSize(254);
        assertThat(reasonOf(() -> EmailAddress.choose(local + "@c" + domain))).isEqualTo(Reason.EMAIL_MALFORMED);
        assertThat(reasonOf(() -> EmailAddress.choose(local + "a@example.org"))).isEqualTo(Reason.EMAIL_MALFORMED);
        assertThat(reasonOf(() -> EmailAddress.choose("a@b" + LONGEST_LABEL + ".org")))
                .isEqualTo(Reason.EMAIL_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "a@", "a-", " ", "a@a."})
    void a_million_characters_are_refused_at_once(String piece) {
        assertTimeoutPreemptively(
                ofSeconds(2),
                () -> assertThat(reasonOf(() -> EmailAddress.choose(piece.repeat(1_000_000))))
                        .isEqualTo(Reason.EMAIL_MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "a-", "a@a-", "a@a."})
    void the_longest_text_that_is_looked_at_is_refused_at_once(String piece) {
        String text = piece.repeat(254).substring(0, 253) + "!";

        assertTimeoutPreemptively(
                ofSeconds(2),
                () -> assertThat(reasonOf(() -> EmailAddress.choose(text))).isEqualTo(Reason.EMAIL_MALFORMED));
    }
}
