package dev.latchkey.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.testkit.SeededRandomness;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("ACC-5")
class KeyRingJsonTest {
    private static final KeyRing RING = KeyRing.fresh(new SeededRandomness());
    private static final String SECRET =
            RING.current(Purpose.TIN_ENCRYPT).material().revealBase64();
    private static final String GOOD = new String(KeyRingJson.write(RING), StandardCharsets.UTF_8);

    @Test
    void what_was_written_is_read() throws NoKeyRing {
        assertThat(read(GOOD)).hasToString(RING.toString());
        assertThat(read("  \n" + GOOD + "\n ")).hasToString(RING.toString());
    }

    @ParameterizedTest
    @MethodSource("others")
    @Tag("ACT-6")
    void anything_else_is_refused_and_nothing_of_it_is_shown(String json) {
        NoKeyRing refusal = catchThrowableOfType(NoKeyRing.class, () -> read(json));

        assertThat(refusal).isNotNull().hasNoCause();
        StringWriter shown = new StringWriter();
        refusal.printStackTrace(new PrintWriter(shown));
        assertThat(shown.toString()).doesNotContain(SECRET, SECRET.substring(0, 12), "hunter2");
    }

    static Stream<String> others() {
        return Stream.of(
                "",
                "null",
                "[]",
                "{}",
                "hunter2",
                "{\"keys\":null}",
                "{\"keys\":[]}",
                "{\"keys\":[null]}",
                "{\"keys\":\"hunter2\"}",
                GOOD + GOOD,
                GOOD + "hunter2",
                GOOD.substring(0, GOOD.length() - 3),
                GOOD.replace("tin-encrypt", "hunter2"),
                GOOD.replace("\"id\" : \"1\"", "\"id\" : \"\""),
                GOOD.replace("\"id\" : \"1\"", "\"id\" : \"hunter2 \\n\""),
                GOOD.replace("\"id\" : \"1\"", "\"id\" : \"1\", \"id\" : \"2\""),
                GOOD.replace("\"id\" : \"1\"", "\"id\" : \"1\", \"password\" : \"hunter2\""),
                GOOD.replace("\"current\" : true", "\"current\" : \"true\""),
                GOOD.replace("\"current\" : true", "\"current\" : 1"),
                GOOD.replace("\"current\" : true", "\"current\" : null"),
                GOOD.replace("\"current\" : true,", ""),
                GOOD.replace("\"current\" : true", "\"current\" : false"),
                GOOD.replace(SECRET, "hunter2!"),
                GOOD.replace(SECRET, SECRET.substring(0, 40)),
                GOOD.replace("\"" + SECRET + "\"", SECRET),
                GOOD.replace("\"" + SECRET + "\"", "null"),
                GOOD.replace("tin-compare", "tin-encrypt"),
                "[".repeat(100_000));
    }

    private static KeyRing read(String json) throws NoKeyRing {
        return KeyRingJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
