package dev.latchkey.http.shared;

import dev.latchkey.domain.shared.Reason;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags (RFC 9110 section 8.8.3), and {@code If-Match} read back into the version it asks for. */
public final class Preconditions {
    private static final String IF_MATCH = "If-Match";
    private static final Pattern OURS = Pattern.compile("\"v([0-9]{1,18})\"");
    /** No version of anything: another's tag, or a weak one, which never matches (RFC 9110 section 13.1.1). */
    private static final long NEVER = -1;

    private Preconditions() {}

    public static String tag(long version) {
        return "\"v" + version + "\"";
    }

    /** The version that must be the present one; null for whatever it is. */
    static @Nullable Long version(List<String> ifMatch) {
        if (ifMatch.size() > 1 || (!ifMatch.isEmpty() && ifMatch.get(0).contains(","))) {
            throw Malformed.header(IF_MATCH, Reason.REQUEST_MALFORMED);
        }
        if (ifMatch.isEmpty() || ifMatch.get(0).strip().equals("*")) {
            return null;
        }
        Matcher tag = OURS.matcher(ifMatch.get(0).strip());
        return tag.matches() ? Long.parseLong(tag.group(1)) : NEVER;
    }

    /** The same where {@code If-Match} must be there. */
    static @Nullable Long requiredVersion(List<String> ifMatch) {
        if (ifMatch.isEmpty()) {
            throw Malformed.header(IF_MATCH, Reason.PRECONDITION_REQUIRED);
        }
        return version(ifMatch);
    }
}
