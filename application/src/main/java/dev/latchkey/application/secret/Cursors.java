package dev.latchkey.application.secret;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes and reads cursors: where a list goes on, authenticated and bound to the actor, the list and its filter, so that a
 * cursor made for one list opens no other. Safe for many threads.
 */
public final class Cursors {
    private static final int MAC_LENGTH = 43;
    private static final int LONGEST = 2_000;

    private final KeyRing keys;

    public Cursors(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * What a cursor is bound to.
     *
     * @param list the list's name and its filter, as one text
     */
    public record Binding(Actor actor, String list) {
        String text() {
            return actor.kind() + " " + actor.username() + " " + list;
        }
    }

    /**
     * The key after which a page begins, or null for the first page.
     *
     * @throws Rejected with CURSOR_MALFORMED
     */
    public @Nullable String open(Binding binding, Page.Wanted wanted) {
        String cursor = wanted.cursor();
        if (cursor == null) {
            return null;
        }
        if (cursor.length() <= MAC_LENGTH || cursor.length() > LONGEST) {
            throw new Rejected(Reason.CURSOR_MALFORMED);
        }
        String key = decoded(cursor.substring(MAC_LENGTH));
        byte[] expected = mac(binding, key).getBytes(StandardCharsets.US_ASCII);
        byte[] given = cursor.substring(0, MAC_LENGTH).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given)) {
            throw new Rejected(Reason.CURSOR_MALFORMED);
        }
        return key;
    }

    /**
     * A page of rows that were read with one row more than wanted, to know whether another page follows.
     *
     * @param key where a list goes on after a row
     */
    public <T> Page<T> page(Binding binding, Page.Wanted wanted, List<T> rows, Function<T, String> key) {
        if (rows.size() <= wanted.limit()) {
            return new Page<>(ImmutableList.copyOf(rows), null);
        }
        ImmutableList<T> items = ImmutableList.copyOf(rows.subList(0, wanted.limit()));
        return new Page<>(items, seal(binding, key.apply(items.get(items.size() - 1))));
    }

    /** A cursor for a list that goes on after a key. */
    public String seal(Binding binding, String key) {
        return mac(binding, key)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Says how long the binding is: a filter holds what somebody typed, and must not reach into the key. */
    private String mac(Binding binding, String key) {
        String bound = binding.text();
        return keys.mac(Purpose.CURSOR_MAC, bound.length() + " " + bound + "\n" + key);
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Rejected(Reason.CURSOR_MALFORMED);
        }
    }
}
