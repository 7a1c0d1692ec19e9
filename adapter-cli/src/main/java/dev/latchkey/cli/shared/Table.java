package dev.latchkey.cli.shared;

import java.util.ArrayList;
import java.util.List;

/** Cells under each other, as wide as the widest of the page. */
final class Table {
    private static final String GAP = "  ";

    private Table() {}

    /** Things below each other, one a line. */
    static List<String> rows(List<Card> cards, boolean header) {
        List<List<String>> rows = new ArrayList<>();
        if (header && !cards.isEmpty()) {
            rows.add(cards.get(0).labels());
        }
        cards.forEach(card -> rows.add(card.cells()));
        return aligned(rows);
    }

    /** One thing, a label and its cell on each line; what is empty is left out. */
    static List<String> fields(Card card) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < card.labels().size(); i++) {
            if (!card.cells().get(i).isEmpty()) {
                rows.add(List.of(card.labels().get(i), card.cells().get(i)));
            }
        }
        return aligned(rows);
    }

    private static List<String> aligned(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(cell);
                if (column < row.size() - 1) {
                    line.append(" ".repeat(width(rows, column) - length(cell))).append(GAP);
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
