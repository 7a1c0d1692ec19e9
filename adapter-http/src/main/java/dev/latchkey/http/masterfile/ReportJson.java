package dev.latchkey.http.masterfile;

import com.google.common.collect.Lists;
import dev.latchkey.application.exchange.BadRow;
import dev.latchkey.application.exchange.ImportReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do, as JSON.
 *
 * @param badRows everything that is wrong; each is made when it is written
 */
record ReportJson(int rows, int added, int changed, int same, int bad, boolean imported, List<BadRowJson> badRows) {
    /** @param column the field, or null where it is the row as a whole */
    record BadRowJson(int line, @Nullable String column, String code, String message) {
        static BadRowJson of(BadRow row) {
            return new BadRowJson(
                    row.line(), row.column(), row.reason().name(), row.reason().sentence());
        }
    }

    static ReportJson of(ImportReport report) {
        return new ReportJson(
                report.rows(),
                report.added(),
                report.changed(),
                report.same(),
                report.bad(),
                report.imported(),
                Lists.transform(report.faults(), BadRowJson::of));
    }
}
