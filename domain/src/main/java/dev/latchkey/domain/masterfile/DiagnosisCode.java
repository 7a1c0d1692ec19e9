package dev.latchkey.domain.masterfile;

import dev.latchkey.domain.shared.Text;

/** A diagnosis code of an account (COD-1). */
public record DiagnosisCode(IcdCode code, CodeSet set, String description) implements CodeEntry {
    private static final int DESCRIPTION_MAX = 1_000;

    /** @throws dev.latchkey.domain.shared.Rejected with REQUIRED, TEXT_TOO_LONG or TEXT_CHARACTERS */
    public static String chooseDescription(String raw) {
        return Text.prose(raw, DESCRIPTION_MAX);
    }

    @Override
    public CodeKey key() {
        return CodeKey.of(code, set);
    }

    @Override
    public String title() {
        return description;
    }

    @Override
    public String searched() {
        return CodeSearch.words(code.value(), code.bare(), description);
    }
}
