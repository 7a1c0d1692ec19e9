package dev.latchkey.http.account;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.latchkey.application.account.ProfileForm;
import dev.latchkey.application.shared.Form;
import dev.latchkey.http.shared.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a profile as members of a body: those joined by a point are nested. */
public final class ProfileBody {
    private static final String YES_OR_NO = "billsElectronically";

    /** Nested fields by the member they stand in; a field that stands alone by itself, with an empty name. */
    private static final ImmutableSetMultimap<String, String> FIELDS = fields();

    private ProfileBody() {}

    /** The names of the members. */
    public static ImmutableSet<String> members() {
        return FIELDS.keySet();
    }

    /** Reads what the members say; null clears a field, or all that is nested in it. */
    public static Form read(JsonObject body) {
        ImmutableMap.Builder<String, Optional<String>> values = ImmutableMap.builder();
        FIELDS.asMap().forEach((member, nested) -> {
            if (!body.says(member)) {
                return;
            }
            if (nested.contains("")) {
                values.put(member, Optional.ofNullable(text(body, member)));
                return;
            }
            JsonObject inner = body.object(member);
            ImmutableSet<String> names = ImmutableSet.copyOf(nested);
            if (inner != null) {
                inner.only(names);
            }
            for (String name : names) {
                if (inner == null || inner.says(name)) {
                    values.put(
                            member + "." + name, Optional.ofNullable(inner == null ? null : inner.optionalText(name)));
                }
            }
        });
        return new Form(values.buildOrThrow());
    }

    private static @Nullable String text(JsonObject body, String member) {
        if (!member.equals(YES_OR_NO)) {
            return body.optionalText(member);
        }
        Boolean flag = body.flag(member);
        return flag == null ? null : flag.toString();
    }

    private static ImmutableSetMultimap<String, String> fields() {
        ImmutableSetMultimap.Builder<String, String> fields = ImmutableSetMultimap.builder();
        for (String field : ProfileForm.FIELDS) {
            int point = field.indexOf('.');
            fields.put(point < 0 ? field : field.substring(0, point), point < 0 ? "" : field.substring(point + 1));
        }
        return fields.build();
    }
}
