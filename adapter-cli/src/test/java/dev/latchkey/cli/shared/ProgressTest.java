package dev.latchkey.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private long nanos;

    private Progress progress(long total) {
        return new Progress(new PrintStream(terminal, false, StandardCharsets.UTF_8), "changes", total, () -> nanos);
    }

    private String told() {
        return terminal.toString(StandardCharsets.UTF_8);
    }

    private void after(long milliseconds) {
        nanos += milliseconds * 1_000_000;
    }

    @Test
    void is_told_when_work_takes_a_while_and_then_taken_away() {
        try (Progress progress = progress(4)) {
            progress.step();
            after(699);
            progress.step();
            assertThat(told()).isEmpty();
            after(1);
            progress.step();
            assertThat(told()).isEqualTo("\r[######################        ] 3 of 4 changes");
            after(99);
            progress.step();
        }
        assertThat(told()).endsWith(" changes\r" + " ".repeat(47) + "\r").doesNotContain("4 of 4", "\u001b", "\n");
    }

    @Test
    void counts_where_nobody_knows_how_many_there_will_be() throws IOException {
        try (Progress progress = progress(0)) {
            OutputStream lines = progress.lines(OutputStream.nullOutputStream());
            after(700);
            lines.write("one\ntwo\nth".getBytes(StandardCharsets.UTF_8));
            after(100);
            lines.write("ree\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(told()).startsWith("\r1 changes\r3 changes");
    }

    @Test
    void of_what_is_over_soon_is_not_told() {
        try (Progress progress = progress(4)) {
            progress.step();
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void is_told_to_nobody_where_there_is_no_terminal() {
        Screen screen = new Screen(
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(terminal, true, StandardCharsets.UTF_8));
        try (Progress progress = screen.progress("changes", 4)) {
            progress.step();
        }
        assertThat(told()).isEmpty();
    }
}
