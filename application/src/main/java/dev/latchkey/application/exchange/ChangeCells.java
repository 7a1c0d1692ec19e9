package dev.latchkey.application.exchange;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.link.ChangeForm;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cells of a CSV file of changes, by the names its header gives the columns. */
record ChangeCells(ImmutableList<String> columns) {
    static final String PRESET = "preset";
    static final String PRIVILEGES = "privileges";
    static final String PASSWORD = "password";

    /** Everything a change may say. */
    static final ImmutableSet<String> NAMES = ImmutableSet.<String>builder()
            .addAll(ChangeForm.FIELDS)
            .add(PRESET, PRIVILEGES, PASSWORD)
            .build();

    private static final Splitter LEVELS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    /** @throws Rejected with MEMBER_UNKNOWN or MEMBER_DUPLICATE on the column */
    static ChangeCells of(ImmutableList<String> header) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!NAMES.contains(column)) {
                throw new Rejected(Reason.MEMBER_UNKNOWN, column);
            }
            if (!seen.add(column)) {
                throw new Rejected(Reason.MEMBER_DUPLICATE, column);
            }
        }
        return new ChangeCells(header);
    }

    /** @throws Rejected with REQUEST_MALFORMED on the line when it has not as many cells as the header */
    ChangeForm change(ImmutableList<String> cells, int line) {
        if (cells.size() != columns.size()) {
            throw ChangesFile.refused(Reason.REQUEST_MALFORMED, line);
        }
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                said.put(columns.get(i), cells.get(i));
            }
        }
        ImmutableMap.Builder<String, Optional<String>> fields = ImmutableMap.builder();
        ChangeForm.FIELDS.stream()
                .filter(said::containsKey)
                .forEach(field -> fields.put(field, Optional.ofNullable(said.get(field))));
        LevelsForm levels = new LevelsForm(said.get(PRESET), levels(said.getOrDefault(PRIVILEGES, ""), line));
        return new ChangeForm(new Form(fields.buildOrThrow()), levels, new Secret(said.getOrDefault(PASSWORD, "")));
    }

    private static ImmutableMap<String, String> levels(String cell, int line) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (String level : LEVELS.split(cell)) {
            int equals = level.indexOf('=');
            if (equals < 1 || levels.put(level.substring(0, equals), level.substring(equals + 1)) != null) {
                throw ChangesFile.refused(Reason.REQUEST_MALFORMED, line);
            }
        }
        return ImmutableMap.copyOf(levels);
    }
}
