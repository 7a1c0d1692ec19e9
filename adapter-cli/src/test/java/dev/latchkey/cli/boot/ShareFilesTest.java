package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the distribution carries beside the program: it tells of every command, and shells and man take it. */
class ShareFilesTest {
    @TempDir
    private Path share;

    @BeforeEach
    void written() throws IOException {
        ShareFiles.main(new String[] {share.toString()});
    }

    private static String ran(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private static boolean isHere(String program) {
        return Stream.of("/bin", "/usr/bin", "/usr/local/bin")
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /** What bash offers after these words, the last of which is begun. */
    private List<String> offered(String... words) throws IOException, InterruptedException {
        String script = "source '" + share.resolve("bash-completion/completions/latchkey") + "'\n"
                + "COMP_WORDS=(latchkey " + String.join(" ", words) + ")\n"
                + "COMP_CWORD=" + words.length + "\n"
                + "$(complete -p latchkey | sed 's/.*-F \\([^ ]*\\).*/\\1/') latchkey\n"
                + "printf '%s\\n' \"${COMPREPLY[@]}\"\n";
        return ran(List.of("bash", "--norc", "-c", script)).lines().toList();
    }

    @Test
    void bash_completes_commands_their_verbs_and_their_options() throws Exception {
        assumeTrue(isHere("bash"), "there is no bash");

        assertThat(offered("dec")).contains("decide").doesNotContain("signin");
        assertThat(offered("privilege", "''")).contains("show", "set", "make-plain");
        assertThat(offered("privilege", "set", "--pre")).contains("--preset").doesNotContain("--json");
        assertThat(offered("privilege", "set", "--")).contains("--json", "--dry-run", "--account");
    }

    @Test
    void zsh_reads_the_script() throws Exception {
        assumeTrue(isHere("zsh"), "there is no zsh");

        ran(List.of("zsh", "-f", "-c", "source '" + share.resolve("zsh/latchkey.zsh") + "'"));
    }

    private Path page(CommandSpec spec) {
        return share.resolve("man/man1").resolve(spec.qualifiedName("-") + ".1");
    }

    @TestFactory
    Stream<DynamicTest> a_manual_page_tells_what_help_tells() {
        return Commands.all(Commands.root())
                .filter(spec -> !spec.name().equals("help"))
                .map(spec -> DynamicTest.dynamicTest(spec.qualifiedName(), () -> {
                    String page = Files.readString(page(spec)).replace("\\-", "-");
                    assertThat(page).startsWith(".TH \"LATCHKEY").contains(".SH NAME", ".SH SYNOPSIS", ".SH SEE ALSO");
                    for (OptionSpec option : spec.options()) {
                        assertThat(page).contains("\\fB" + option.longestName() + "\\fR");
                    }
                    for (List<String> example : Commands.examples(spec)) {
                        assertThat(page).contains("latchkey " + example.get(0));
                    }
                    assertThat(page.lines().filter(line -> line.startsWith(".")))
                            .allMatch(line -> line.matches("[.](TH|SH|TP|PP|nf|fi|B|I|BR)( .*)?"));
                }));
    }

    @Test
    void man_shows_the_pages_without_a_complaint() throws Exception {
        assumeTrue(isHere("groff"), "there is no groff");
        CommandSpec set = Commands.all(Commands.root())
                .filter(spec -> spec.qualifiedName().equals("latchkey privilege set"))
                .findFirst()
                .orElseThrow();

        String shown = ran(List.of(
                        "groff", "-man", "-Tascii", "-ww", "-P-c", page(set).toString()))
                .replaceAll(".\b", "");
        assertThat(shown.replaceAll("\\s+", " "))
                .doesNotContain("warning", "error")
                .contains(
                        "NAME latchkey-privilege-set - Change how far",
                        "--if-version=N",
                        "PORTION=LEVEL",
                        "EXIT STATUS");

        for (CommandSpec spec : Commands.all(Commands.root())
                .filter(one -> !one.name().equals("help"))
                .toList()) {
            assertThat(ran(List.of(
                            "groff", "-man", "-Tascii", "-ww", "-z", page(spec).toString())))
                    .as(spec.qualifiedName())
                    .isEmpty();
        }
    }

    @Test
    void the_command_prints_the_same_and_knows_no_other_shell() throws IOException {
        Office.Person ada = new Office(share.resolve("home")).new Person("ada");

        assertThat(ada.run("completion", "bash").out())
                .isEqualTo(Files.readString(share.resolve("bash-completion/completions/latchkey")));
        assertThat(ada.run("completion", "zsh").out()).isEqualTo(Files.readString(share.resolve("zsh/latchkey.zsh")));
        assertThat(ada.run("completion", "fish").status()).isEqualTo(2);
    }
}
