package dev.latchkey.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.masterfile.CodeForm;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.shared.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("COD-4")
class BadRowsTest {
    @ParameterizedTest
    @EnumSource
    void every_fault_comes_back_as_it_was_kept(CodeKind kind) {
        BadRows bad = new BadRows(kind);
        List<BadRow> expected = new ArrayList<>();
        for (int line : new int[] {1, 2, 250_000, Integer.MAX_VALUE}) {
            for (Reason reason : Reason.values()) {
                expected.add(new BadRow(line, null, reason));
                CodeForm.fields(kind).forEach(column -> expected.add(new BadRow(line, column, reason)));
            }
        }

        expected.forEach(one -> bad.keep(one.line(), one.column(), one.reason()));

        assertThat(bad).containsExactlyElementsOf(expected);
        assertThatThrownBy(() -> bad.get(expected.size())).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> bad.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
}
