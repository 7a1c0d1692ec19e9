package dev.latchkey.http.link;

import dev.latchkey.application.link.TermForm;
import dev.latchkey.http.shared.JsonObject;
import org.jspecify.annotations.Nullable;

/** The dates somebody chose as members of a body: {@code from}, {@code until}, or both. */
final class TermBody {
    static final String FROM = "from";
    static final String UNTIL = "until";

    private TermBody() {}

    static boolean isIn(JsonObject body) {
        return body.says(FROM) || body.says(UNTIL);
    }

    /** Of a new link: what is absent or null was not asked for. */
    static TermForm asked(JsonObject body) {
        return new TermForm(body.optionalText(FROM), body.optionalText(UNTIL));
    }

    /** Of a link that has dates already: what is absent stays, and an end that is null is taken away. */
    static TermForm changed(JsonObject body) {
        @Nullable String until = body.optionalText(UNTIL);
        return new TermForm(body.optionalText(FROM), until == null && body.says(UNTIL) ? "" : until);
    }
}
