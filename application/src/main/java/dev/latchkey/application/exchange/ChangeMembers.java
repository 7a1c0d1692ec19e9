package dev.latchkey.application.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.link.ChangeForm;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object that is a change. */
final class ChangeMembers {
    private ChangeMembers() {}

    /**
     * @param place the element's place, for what is refused
     * @throws Rejected with MEMBER_UNKNOWN or MEMBER_TYPE
     */
    static ChangeForm change(JsonNode element, String place) {
        if (!element.isObject()) {
            throw new Rejected(Reason.MEMBER_TYPE, place);
        }
        for (Map.Entry<String, JsonNode> member : element.properties()) {
            if (!ChangeCells.NAMES.contains(member.getKey())) {
                throw new Rejected(Reason.MEMBER_UNKNOWN, place + "." + member.getKey());
            }
        }
        ImmutableMap.Builder<String, Optional<String>> fields = ImmutableMap.builder();
        for (String field : ChangeForm.FIELDS) {
            String text = text(element, field, place);
            if (text != null) {
                fields.put(field, Optional.of(text));
            }
        }
        LevelsForm levels = new LevelsForm(text(element, ChangeCells.PRESET, place), levels(element, place));
        String password = text(element, ChangeCells.PASSWORD, place);
        return new ChangeForm(new Form(fields.buildOrThrow()), levels, new Secret(password == null ? "" : password));
    }

    private static ImmutableMap<String, String> levels(JsonNode element, String place) {
        JsonNode privileges = element.path(ChangeCells.PRIVILEGES);
        String inside = place + "." + ChangeCells.PRIVILEGES;
        if (privileges.isMissingNode() || privileges.isNull()) {
            return ImmutableMap.of();
        }
        if (!privileges.isObject()) {
            throw new Rejected(Reason.MEMBER_TYPE, inside);
        }
        ImmutableMap.Builder<String, String> levels = ImmutableMap.builder();
        for (Map.Entry<String, JsonNode> level : privileges.properties()) {
            if (!level.getValue().isTextual()) {
                throw new Rejected(Reason.MEMBER_TYPE, inside + "." + level.getKey());
            }
            levels.put(level.getKey(), level.getValue().textValue());
        }
        return levels.buildOrThrow();
    }

    private static @Nullable String text(JsonNode element, String name, String place) {
        JsonNode value = element.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() && !value.isBoolean()) {
            throw new Rejected(Reason.MEMBER_TYPE, place + "." + name);
        }
        return value.asText();
    }
}
