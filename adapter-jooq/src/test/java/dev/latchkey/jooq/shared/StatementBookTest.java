package dev.latchkey.jooq.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.jooq.dialect.Dialect;
import dev.latchkey.jooq.link.LinkRows;
import dev.latchkey.jooq.username.PersonRows;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementBookTest {
    static List<Dialect> databases() {
        return Dialect.all();
    }

    private static List<Kept> named() throws Exception {
        Path classes = Path.of(
                Kept.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return StatementPrinter.named(classes);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_the_build_has_printed_is_what_would_be_rendered(Dialect dialect) throws Exception {
        Renderer renderer = Renderer.withoutBook(dialect);
        StatementBook book = StatementBook.of(dialect);

        assertThat(named())
                .hasSizeGreaterThan(5)
                .allSatisfy(statement -> assertThat(book.text(statement)).isIn(null, renderer.render(statement)));
    }

    @Test
    void a_statement_without_a_name_is_in_no_book() {
        assertThat(StatementBook.of(Dialect.all().get(0)).text(Kept.of(dsl -> dsl.selectOne())))
                .isNull();
    }

    @Test
    void rows_know_how_many_columns_they_are_read_from() {
        assertThat(PersonRows.FIELDS).hasSize(PersonRows.COLUMNS);
        assertThat(LinkRows.FIELDS).hasSize(LinkRows.COLUMNS);
    }
}
