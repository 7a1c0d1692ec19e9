package dev.latchkey.application.exchange;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param rows how many rows the file has, without its header and empty lines
 * @param added how many entries are new
 * @param changed how many have other content than before
 * @param same how many are as they were
 * @param faults everything that is wrong with rows, in their order; cannot be changed, and holds little while it is long
 * @param imported whether the good rows are in the list: not after a preview, nor where all were wanted and some are bad
 */
public record ImportReport(int rows, int added, int changed, int same, List<BadRow> faults, boolean imported) {
    /** How many rows have something wrong. */
    public int bad() {
        return rows - added - changed - same;
    }
}
