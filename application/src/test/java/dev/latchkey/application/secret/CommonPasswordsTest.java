package dev.latchkey.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.PasswordRules;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommonPasswordsTest {
    private final CommonPasswords list = new CommonPasswords();
    private final PasswordRules rules = new PasswordRules(15, list);

    @Test
    @Tag("USR-2")
    void the_list_is_bundled() {
        assertThat(list.test("password")).isTrue();
        assertThat(list.test("otter lamp quince")).isFalse();
    }

    @ParameterizedTest
    @Tag("USR-2")
    @ValueSource(
            strings = {
                "PasswordPassword",
                "qwertyuiopasdfgh",
                "123456789012345",
                "correct horse battery staple",
                "ThisIsMyPassword",
                "letmeinletmeinletmein"
            })
    void what_is_tried_first_is_refused_however_long(String typed) {
        assertThatThrownBy(() -> rules.choose(new Secret(typed), List.of()))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.PASSWORD_COMMON));
    }
}
