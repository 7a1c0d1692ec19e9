package dev.latchkey.application.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.exchange.Export;
import dev.latchkey.application.exchange.ExportFormat;
import dev.latchkey.domain.activity.Act;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Exports of the activity log as tests look at them. */
final class LogExports {
    private LogExports() {}

    /** What an export writes, line by line. */
    static List<String> lines(Export export) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            long records = export.writeTo(out);
            List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
            assertThat(lines).hasSize((int) records + (export.format() == ExportFormat.CSV ? 1 : 0));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is recorded of exports. */
    static List<String> traces(House house, Somebody whose) {
        return house.log(whose.home()).stream()
                .filter(told -> told.act() == Act.ACTIVITY_EXPORTED)
                .map(told ->
                        String.join(" ", told.line(), told.says("format"), told.says("stage"), told.says("records")))
                .toList();
    }
}
