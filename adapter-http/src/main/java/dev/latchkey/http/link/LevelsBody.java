package dev.latchkey.http.link;

import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.http.shared.JsonObject;

/** The levels somebody chose as members of a body: {@code preset}, {@code privileges}, or both. */
final class LevelsBody {
    static final String PRESET = "preset";
    static final String PRIVILEGES = "privileges";

    private LevelsBody() {}

    static LevelsForm read(JsonObject body) {
        return new LevelsForm(body.optionalText(PRESET), body.textsByName(PRIVILEGES));
    }
}
