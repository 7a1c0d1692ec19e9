package dev.latchkey.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.application.secret.Cursors.Binding;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.shared.Page.Wanted;
import dev.latchkey.application.testkit.SeededRandomness;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.UsernameId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("DEC-6")
class CursorsTest {
    private static final SeededRandomness RANDOMNESS = new SeededRandomness();
    private static final KeyRing KEYS = KeyRing.fresh(RANDOMNESS);
    private static final Cursors CURSORS = new Cursors(KEYS);
    private static final Origin SOMEWHERE = new Origin(Channel.HTTP, "192.0.2.1", "request-1");
    private static final Actor ADA = Actor.username(new UsernameId(new UUID(1, 1)), SOMEWHERE);
    private static final Actor BOB = Actor.username(new UsernameId(new UUID(2, 2)), SOMEWHERE);
    private static final Binding LIST = new Binding(ADA, "usernames 10000004");
    private static final String KEY = "lovelace, ada 心";
    private static final String CURSOR = CURSORS.seal(LIST, KEY);

    @Test
    void what_was_sealed_comes_out_again() {
        assertThat(open(LIST, CURSOR)).isEqualTo(KEY);
        assertThat(CURSOR).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void the_first_page_has_no_cursor() {
        assertThat(CURSORS.open(LIST, Wanted.FIRST)).isNull();
    }

    @Test
    void it_opens_for_the_same_person_at_another_door() {
        Actor elsewhere = Actor.username(new UsernameId(new UUID(1, 1)), new Origin(Channel.CLI, null, "request-2"));

        assertThat(open(new Binding(elsewhere, LIST.list()), CURSOR)).isEqualTo(KEY);
    }

    @Test
    void it_opens_no_list_of_anybody_else() {
        Actor asOperator = new Actor(Actor.Kind.OPERATOR, new UsernameId(new UUID(1, 1)), SOMEWHERE);

        assertMalformed(() -> open(new Binding(BOB, LIST.list()), CURSOR));
        assertMalformed(() -> open(new Binding(asOperator, LIST.list()), CURSOR));
        assertMalformed(() -> open(new Binding(Actor.system(SOMEWHERE), LIST.list()), CURSOR));
    }

    @Test
    void it_opens_no_other_list_and_no_other_filter() {
        assertMalformed(() -> open(new Binding(ADA, "usernames 10000018"), CURSOR));
        assertMalformed(() -> open(new Binding(ADA, "accounts"), CURSOR));
        assertMalformed(() -> open(new Binding(ADA, LIST.list() + " search"), CURSOR));
        assertMalformed(() -> open(new Binding(ADA, ""), CURSOR));
    }

    @Test
    void a_filter_with_a_line_break_moves_nothing_into_the_key() {
        String made = CURSORS.seal(new Binding(ADA, "accounts\nsecond line"), "key");
        String forged = made.substring(0, 43) + encoded("second line\nkey");

        assertMalformed(() -> open(new Binding(ADA, "accounts"), forged));
    }

    @Test
    void each_changed_character_makes_it_malformed() {
        for (int place = 0; place < CURSOR.length(); place++) {
            char other = CURSOR.charAt(place) == 'A' ? 'B' : 'A';
            String changed = CURSOR.substring(0, place) + other + CURSOR.substring(place + 1);
            assertMalformed(() -> open(LIST, changed));
        }
    }

    @Test
    void another_key_under_the_same_seal_is_malformed() {
        assertMalformed(() -> open(LIST, CURSOR.substring(0, 43) + encoded("aaa")));
        assertMalformed(() -> open(LIST, CURSOR.substring(0, 43)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "garbage", "1", "\u0000", "😀", "../../etc/passwd", "' OR 1=1 --"})
    void garbage_is_malformed(String text) {
        assertMalformed(() -> open(LIST, text));
        assertMalformed(() -> open(LIST, text.repeat(100)));
        assertMalformed(() -> open(LIST, "A".repeat(43) + text));
    }

    @Test
    void a_huge_one_is_malformed_at_once() {
        assertMalformed(() -> open(LIST, "A".repeat(10_000_000)));
    }

    @Test
    void one_of_another_installation_or_a_former_key_is_malformed() {
        assertMalformed(() -> new Cursors(KeyRing.fresh(RANDOMNESS)).open(LIST, new Wanted(50, CURSOR)));
        assertMalformed(
                () -> new Cursors(KEYS.rotated(Purpose.CURSOR_MAC, RANDOMNESS)).open(LIST, new Wanted(50, CURSOR)));
    }

    @Test
    void a_page_that_another_follows_ends_in_a_cursor_to_where_it_goes_on() {
        List<String> rows = List.of("ada", "bob", "cyd");

        Page<String> first = CURSORS.page(LIST, new Wanted(2, null), rows, row -> row);
        Page<String> last = CURSORS.page(LIST, new Wanted(3, null), rows, row -> row);

        assertThat(first.items()).containsExactly("ada", "bob");
        assertThat(CURSORS.open(LIST, new Wanted(2, first.next()))).isEqualTo("bob");
        assertThat(last.items()).hasSize(3);
        assertThat(last.next()).isNull();
        assertThat(CURSORS.page(LIST, new Wanted(3, null), List.<String>of(), row -> row)
                        .next())
                .isNull();
    }

    @Test
    void a_page_has_1_to_200_entries() {
        assertThat(new Wanted(200, null).limit()).isEqualTo(200);
        for (int limit : new int[] {0, -1, 201, Integer.MIN_VALUE}) {
            assertThat(catchThrowableOfType(Rejected.class, () -> new Wanted(limit, null))
                            .reason())
                    .isEqualTo(Reason.LIMIT_OUT_OF_RANGE);
        }
    }

    private static @Nullable String open(Binding binding, String cursor) {
        return CURSORS.open(binding, new Wanted(50, cursor));
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertMalformed(ThrowingCallable attempt) {
        assertThat(catchThrowableOfType(Rejected.class, attempt).reason()).isEqualTo(Reason.CURSOR_MALFORMED);
    }
}
