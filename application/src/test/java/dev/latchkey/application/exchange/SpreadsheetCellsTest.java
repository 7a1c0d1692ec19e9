package dev.latchkey.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("COD-4")
class SpreadsheetCellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "'", "'x", "''=", "\uFF1D1", "\uFF0B", "\uFF0D", "\uFF20"
            })
    void what_would_be_run_gets_an_apostrophe_and_loses_it_again(String text) {
        assertThat(SpreadsheetCells.harmless(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetCells.original("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", " =", "1-2", "\u2019x", "\"="})
    void anything_else_is_as_it_was(String text) {
        assertThat(SpreadsheetCells.harmless(text)).isEqualTo(text);
        assertThat(SpreadsheetCells.original(text)).isEqualTo(text);
    }

    @Test
    void an_apostrophe_in_front_of_what_nobody_runs_is_somebodys_own() {
        assertThat(SpreadsheetCells.original("'tis")).isEqualTo("'tis");
        assertThat(SpreadsheetCells.original("'")).isEqualTo("'");
        assertThat(SpreadsheetCells.original("=1")).isEqualTo("=1");
    }
}
