package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.cli.boot.Office.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real bash completes what is typed by the script. */
class CompletionTest {
    @TempDir
    private Path directory;

    private String completed(String typed) throws IOException, InterruptedException {
        Outcome outcome = new Office(directory).new Person("ada").run("completion", "bash");
        assertThat(outcome.status()).as(outcome.err()).isZero();
        Path script = Files.writeString(directory.resolve("completion.sh"), outcome.out());
        String asking = "source " + script + "; COMP_WORDS=(" + typed + " ''); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                + " COMP_LINE='" + typed + " '; COMP_POINT=${#COMP_LINE}; _complete_latchkey; echo \"${COMPREPLY[*]}\"";
        Process bash = new ProcessBuilder("bash", "-c", asking)
                .redirectErrorStream(true)
                .start();
        String words = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return words;
    }

    @Test
    void commands_and_what_stands_below_them_are_completed() throws Exception {
        assertThat(completed("latchkey")).contains("signup", "invitation", "completion");
        assertThat(completed("latchkey invitation")).contains("make", "accept").doesNotContain("signup");
    }

    @Test
    void there_is_one_for_bash_and_one_for_zsh_and_no_other() {
        Office.Person ada = new Office(directory).new Person("ada");

        assertThat(ada.run("completion", "zsh").out()).contains("bashcompinit");
        Outcome fish = ada.run("completion", "fish");
        assertThat(fish.status()).isEqualTo(2);
        assertThat(fish.err()).contains("bash", "zsh");
    }
}
