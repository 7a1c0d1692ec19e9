package dev.latchkey.cli.shared;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they are typed. */
public final class Ids {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    /** @throws Rejected with the reason where it is no id: there is nothing of that name */
    public static UUID read(String typed, Reason unknown) {
        if (!ID.matcher(typed).matches()) {
            throw new Rejected(unknown);
        }
        return UUID.fromString(typed);
    }
}
