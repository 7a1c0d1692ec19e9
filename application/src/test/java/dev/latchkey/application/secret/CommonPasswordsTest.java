package dev.latchkey.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.PasswordRules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists as the build put them into the jar. */
@Tag("USR-2")
class CommonPasswordsTest {
    private static final CommonPasswords COMMON = new CommonPasswords();

    @Test
    void it_has_more_than_ten_thousand_of_a_length_that_could_be_chosen() throws IOException {
        List<String> list = list("common-passwords.txt");

        assertThat(list.stream().filter(one -> one.length() >= PasswordRules.LEAST))
                .hasSizeGreaterThan(10_000);
        assertThat(list).allMatch(COMMON);
    }

    @Test
    void it_is_written_as_passwords_are_compared() throws IOException {
        assertThat(list("common-passwords.txt")).allMatch(CommonPasswordsTest::isFolded);
        assertThat(list("common-long-passwords.txt")).allMatch(CommonPasswordsTest::isFolded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"password1", "password123", "12345678", "qwertyuiop", "iloveyou", "1qaz2wsx3edc4rfv", "trustno1"
            })
    void what_is_tried_first_is_on_it_and_refused(String password) {
        PasswordRules rules = new PasswordRules(8, COMMON);

        assertThat(reasonOf(rules, password)).isEqualTo(Reason.PASSWORD_COMMON);
        assertThat(reasonOf(rules, password.toUpperCase(Locale.ROOT))).isEqualTo(Reason.PASSWORD_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PasswordPassword",
                "password1password1",
                "qwertyuiop12345",
                "123456789012345",
                "letmeinletmeinletme",
                "qazwsxedcrfvtgb",
                "qwertyuiopasdfgh",
                "correct horse battery staple",
                "ThisIsMyPassword"
            })
    void at_15_characters_too(String password) {
        assertThat(reasonOf(new PasswordRules(15, COMMON), password)).isEqualTo(Reason.PASSWORD_COMMON);
    }

    @Test
    void a_phrase_nobody_tries_first_is_not_on_it() {
        assertThat(COMMON.test("seven quiet lanterns")).isFalse();
        assertThat(COMMON.test("")).isFalse();
    }

    private static Reason reasonOf(PasswordRules rules, String password) {
        return catchThrowableOfType(Rejected.class, () -> rules.choose(new Secret(password), List.of()))
                .reason();
    }

    private static boolean isFolded(String password) {
        return password.equals(password.strip().toLowerCase(Locale.ROOT)) && !password.isEmpty();
    }

    private static List<String> list(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(name))) {
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
