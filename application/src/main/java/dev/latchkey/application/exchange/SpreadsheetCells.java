package dev.latchkey.application.exchange;

/**
 * Cells of CSV files as spreadsheets bear them.
 *
 * <p>A spreadsheet runs a cell that begins like a formula. Such a cell gets an apostrophe in front, and so does one that
 * begins with an apostrophe, so that whoever takes one away has what was there: {@code original(harmless(text))} is the text.
 */
final class SpreadsheetCells {
    private static final String RISKY = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetCells() {}

    static String harmless(String text) {
        return beginsRisky(text, 0) ? "'" + text : text;
    }

    /** What {@link #harmless} was given; an apostrophe that somebody wrote in front of anything else stays. */
    static String original(String cell) {
        return cell.startsWith("'") && beginsRisky(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean beginsRisky(String text, int from) {
        return text.length() > from && RISKY.indexOf(text.charAt(from)) >= 0;
    }
}
