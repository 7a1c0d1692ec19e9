package dev.latchkey.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("COD-4")
class KeysSeenTest {
    @Test
    void of_many_keys_each_is_new_once() {
        KeysSeen seen = new KeysSeen();

        assertThat(IntStream.range(0, CodeRows.MOST).filter(key -> seen.add("key " + key)))
                .hasSize(CodeRows.MOST);
        assertThat(IntStream.range(0, CodeRows.MOST).filter(key -> seen.add("key " + key)))
                .isEmpty();
        assertThat(seen.add("")).isTrue();
        assertThat(seen.add("")).isFalse();
    }
}
