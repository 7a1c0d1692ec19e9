package dev.latchkey.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ACT-3")
class LedgerTest {
    @Test
    void an_account_and_a_username_have_one_each() {
        UUID id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

        assertThat(Ledger.of(AccountId.at(0))).hasToString("account:10000004");
        assertThat(Ledger.of(new UsernameId(id))).hasToString("username:" + id);
        assertThat(new Ledger("username:" + id)).isEqualTo(Ledger.of(new UsernameId(id)));
    }

    @Test
    void the_installation_has_sixteen() {
        assertThat(IntStream.range(-100, 100).mapToObj(Ledger::system).distinct())
                .hasSize(16)
                .contains(new Ledger("system:0"), new Ledger("system:15"));
        assertThat(Ledger.system(Integer.MIN_VALUE)).isEqualTo(new Ledger("system:0"));
    }

    @Test
    void they_are_ordered_by_their_text() {
        assertThat(Ledger.of(AccountId.at(0)))
                .isLessThan(Ledger.of(AccountId.at(1)))
                .isLessThan(Ledger.system(0));
        assertThat(Ledger.system(10)).isLessThan(Ledger.system(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "account", "account:", "account:x", "other:1", "account:1\n", " account:1", "account:1 "})
    void another_text_is_no_ledger(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ledger(text));
    }
}
