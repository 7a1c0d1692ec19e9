package dev.latchkey.http.masterfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.masterfile.CodeForm;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.http.shared.JsonObject;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of an entry as members of a body; those of a fee and of an address are nested. */
final class CodeBody {
    private static final String FEE = "fee";
    private static final String CURRENCY = "currency";
    private static final String ADDRESS = "address";
    private static final String MODIFIERS = "modifiers";
    private static final String MINUTES = "minutes";
    private static final String PAPER = "paper";

    /** Fields by the member they are nested in. */
    private static final ImmutableMap<String, String> NESTED =
            ImmutableMap.of(CURRENCY, FEE, "street", ADDRESS, "city", ADDRESS, "state", ADDRESS, "zip", ADDRESS);

    private final JsonObject body;
    private final ImmutableMap.Builder<String, Optional<String>> fields = ImmutableMap.builder();

    private CodeBody(JsonObject body) {
        this.body = body;
    }

    /** Reads what the members say; null clears a field, or all that is nested in it. */
    static Form read(CodeKind kind, JsonObject body) {
        ImmutableSet<String> members = CodeForm.fields(kind).stream()
                .map(field -> NESTED.getOrDefault(field, field))
                .collect(ImmutableSet.toImmutableSet());
        CodeBody read = new CodeBody(body.only(members));
        members.stream().filter(body::says).forEach(read::put);
        return new Form(read.fields.buildOrThrow());
    }

    private void put(String member) {
        switch (member) {
            case FEE -> fee(body.object(FEE));
            case ADDRESS -> address(body.object(ADDRESS));
            case MODIFIERS -> put(member, body.says(MODIFIERS) ? String.join(" ", body.texts(MODIFIERS)) : null);
            case MINUTES -> put(member, body.wholeNumber(member));
            case PAPER -> put(member, flag(body.flag(member)));
            default -> put(member, body.optionalText(member));
        }
    }

    private void put(String field, @Nullable String text) {
        fields.put(field, Optional.ofNullable(text));
    }

    private void fee(@Nullable JsonObject fee) {
        if (fee == null) {
            put("feeMinor", null);
            return;
        }
        fee.only("minor", CURRENCY);
        if (fee.says("minor")) {
            put("feeMinor", fee.wholeNumber("minor"));
        }
        if (fee.says(CURRENCY)) {
            put(CURRENCY, fee.optionalText(CURRENCY));
        }
    }

    private void address(@Nullable JsonObject address) {
        ImmutableSet<String> parts = NESTED.keySet().stream()
                .filter(field -> ADDRESS.equals(NESTED.get(field)))
                .collect(ImmutableSet.toImmutableSet());
        if (address != null) {
            address.only(parts);
        }
        for (String part : parts) {
            if (address == null || address.says(part)) {
                put(part, address == null ? null : address.optionalText(part));
            }
        }
    }

    private static @Nullable String flag(@Nullable Boolean flag) {
        return flag == null ? null : flag.toString();
    }

    /** Does what takes such a form, and names faults by where their fields are nested. */
    static <T> T naming(Supplier<T> taking) {
        try {
            return taking.get();
        } catch (Rejected rejected) {
            throw rejected.reason() == Reason.FIELDS_INVALID ? new Rejected(nested(rejected)) : rejected;
        }
    }

    private static ImmutableList<Fault> nested(Rejected rejected) {
        return rejected.faults().stream()
                .map(fault -> NESTED.containsKey(fault.field())
                        ? new Fault(NESTED.get(fault.field()) + "." + fault.field(), fault.reason())
                        : fault)
                .collect(ImmutableList.toImmutableList());
    }
}
