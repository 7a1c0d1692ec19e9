package dev.latchkey.application.exchange;

import dev.latchkey.domain.shared.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a row of a file; a row may have several.
 *
 * @param line where the row begins in the file, 1 is the first
 * @param column the field whose cell is wrong, or null where the row as a whole is
 */
public record BadRow(int line, @Nullable String column, Reason reason) {}
