package dev.latchkey.domain.masterfile;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in a list (COD-4): entries whose key begins with a code, and which have a word that begins with each
 * of some words.
 *
 * @param beginning of the key, or null for any
 * @param words folded, without a blank
 */
public record CodeSearch(@Nullable String beginning, ImmutableList<String> words) {
    public static final CodeSearch ALL = new CodeSearch(null, ImmutableList.of());

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;
    private static final CharMatcher BETWEEN = CharMatcher.inRange('a', 'z')
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.is('.'))
            .or(CharMatcher.inRange('\u0080', '\uffff'))
            .negate();
    private static final Splitter WORDS = Splitter.on(BETWEEN).omitEmptyStrings();
    private static final Splitter TYPED = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();
    private static final Pattern DIAGNOSIS = Pattern.compile("[A-Z][0-9](?:[0-9A-Z](?:\\.?[0-9A-Z]{0,4}))?");
    private static final Pattern BILLING = Pattern.compile("[0-9]{1,5}|[0-9]{4}[FTUM]|[A-Z][0-9]{1,4}");
    private static final int CATEGORY = 3;

    /**
     * What is meant by a text: its first word is the beginning of a code where it looks like one of that kind.
     *
     * @param typed null or blank for everything
     * @throws Rejected with FILTER_MALFORMED when it has more than 200 characters or eight words
     */
    public static CodeSearch typed(CodeKind kind, @Nullable String typed) {
        if (typed == null) {
            return ALL;
        }
        if (typed.length() > LONGEST) {
            throw new Rejected(Reason.FILTER_MALFORMED);
        }
        List<String> parts = TYPED.splitToList(typed);
        String beginning = parts.isEmpty() ? null : beginning(kind, parts.get(0).toUpperCase(Locale.ROOT));
        List<String> rest = beginning == null ? parts : parts.subList(1, parts.size());
        ImmutableList<String> words = rest.stream()
                .flatMap(part -> WORDS.splitToStream(part.toLowerCase(Locale.ROOT)))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        boolean unreadable = words.isEmpty() && !rest.isEmpty();
        if (words.size() > MOST_WORDS || unreadable) {
            throw new Rejected(Reason.FILTER_MALFORMED);
        }
        return new CodeSearch(beginning, words);
    }

    private static @Nullable String beginning(CodeKind kind, String first) {
        return switch (kind) {
            case DIAGNOSIS -> DIAGNOSIS.matcher(first).matches() ? pointed(first) : null;
            case BILLING -> BILLING.matcher(first).matches() ? first : null;
            case PAYERS -> null;
        };
    }

    private static String pointed(String code) {
        String bare = code.replace(".", "");
        return bare.length() <= CATEGORY ? bare : bare.substring(0, CATEGORY) + "." + bare.substring(CATEGORY);
    }

    /** Whether an entry is looked for. */
    public boolean finds(CodeEntry entry) {
        String searched = entry.searched();
        return (beginning == null || entry.key().text().startsWith(beginning))
                && words.stream().allMatch(word -> searched.contains(" " + word));
    }

    /** The words of texts as {@link CodeEntry#searched} has them. */
    static String words(String... texts) {
        StringBuilder words = new StringBuilder();
        for (String text : texts) {
            for (String word : WORDS.split(text.toLowerCase(Locale.ROOT))) {
                words.append(' ').append(word);
            }
        }
        return words.toString();
    }
}
