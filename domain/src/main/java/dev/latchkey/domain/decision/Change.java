package dev.latchkey.domain.decision;

import com.google.common.base.Ascii;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One act that changes one fact a decision depends on (DEC-5).
 *
 * @param portion the one whose level it changes, or null where it changes none
 * @param level the level held in the portion afterwards, or null likewise
 */
public record Change(
        Kind kind, @Nullable Portion portion, @Nullable AccessLevel level) {
    /** What is done. */
    public enum Kind {
        /** An expired account becomes active. */
        PAY(false, "enter a payment method for the account"),
        /** An inactive or archived account becomes active. */
        REACTIVATE(false, "reactivate the account"),
        TURN_ON_SECOND_FACTOR(false, "turn on a second factor for the username"),
        /** There was none. */
        GIVE_LINK(true, "give the username a link with "),
        /** The one there was last was ended by somebody. */
        GIVE_LINK_ANEW(true, "give the username a link anew, with "),
        BEGIN_LINK_NOW(true, "let the link begin now"),
        /** The link's {@code until}, which has passed, is taken away. */
        EXTEND_LINK(true, "let the link go on, whose end has passed"),
        RESUME_LINK(true, "resume the link"),
        RAISE_LEVEL(true, "raise "),
        LOWER_LEVEL(false, "lower "),
        /** The owner's link becomes a plain one with FULL on all portions but this. */
        MAKE_OWNER_PLAIN(false, "make the owner a plain username, with "),
        TURN_OFF_SECOND_FACTOR(false, "turn off the username's second factor"),
        /** An account in trial, active or expired becomes inactive. */
        DEACTIVATE(false, "make the account inactive"),
        /** An account in trial, active or expired is closed for good. */
        CLOSE(false, "close the account");

        private final boolean gives;
        private final String words;

        Kind(boolean gives, String words) {
            this.gives = gives;
            this.words = words;
        }

        /** Whether it gives access, which only a running account lets anybody do (DEC-3). */
        boolean gives() {
            return gives;
        }
    }

    static Change of(Kind kind) {
        return new Change(kind, null, null);
    }

    /** What is done, in words that go on a sentence: "raise BILLING to Full Access". */
    public String words() {
        if (portion == null || level == null) {
            return kind.words;
        }
        boolean moves = kind == Kind.RAISE_LEVEL || kind == Kind.LOWER_LEVEL;
        return kind.words + (moves ? portion + " to " + level.words() : level.words() + " on " + portion);
    }

    /** Several, one after the other, as words that go on a sentence. */
    public static String words(List<Change> changes) {
        return changes.stream().map(Change::words).collect(Collectors.joining(", then "));
    }

    /** The same as a sentence: "Reactivate the account, then resume the link." */
    public static String sentence(List<Change> changes) {
        String words = words(changes);
        return Ascii.toUpperCase(words.substring(0, 1)) + words.substring(1) + ".";
    }
}
