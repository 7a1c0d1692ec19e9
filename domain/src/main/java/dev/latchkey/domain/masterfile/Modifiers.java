package dev.latchkey.domain.masterfile;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The modifiers of a billing code: at most four of two letters or digits each, none twice, in the order in which they are
 * billed (COD-3). Another order is another service.
 */
public record Modifiers(ImmutableList<String> values) {
    public static final Modifiers NONE = new Modifiers(ImmutableList.of());

    /** As many as a claim has room for (CMS-1500, item 24D). */
    private static final int MOST = 4;

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{2}");
    private static final Splitter BLANKS =
            Splitter.on(CharMatcher.anyOf(" ,-:")).omitEmptyStrings();

    /**
     * Modifiers with blanks, commas, hyphens or colons between them; none in a text that is blank.
     *
     * @throws Rejected with MODIFIER_MALFORMED
     */
    public static Modifiers parse(String typed) {
        if (typed.length() > 64) {
            throw new Rejected(Reason.MODIFIER_MALFORMED);
        }
        List<String> parts = BLANKS.splitToList(typed.strip().toUpperCase(Locale.ROOT));
        boolean shaped = parts.stream().allMatch(part -> SHAPE.matcher(part).matches());
        if (!shaped || parts.size() > MOST || new HashSet<>(parts).size() != parts.size()) {
            throw new Rejected(Reason.MODIFIER_MALFORMED);
        }
        return parts.isEmpty() ? NONE : new Modifiers(ImmutableList.copyOf(parts));
    }

    /** With a blank between them; empty where there are none. */
    @Override
    public String toString() {
        return String.join(" ", values);
    }
}
