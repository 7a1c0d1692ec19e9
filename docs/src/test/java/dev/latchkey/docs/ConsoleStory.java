package dev.latchkey.docs;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands a page shows in its {@code console} blocks, with the output it promises, run one after the other on a
 * machine of their own.
 *
 * <p>Account IDs and times differ from run to run: an Account ID of the page stands for the one the first run of output gave
 * in its place, a time for any time.
 */
final class ConsoleStory {
    private static final Pattern BLOCK = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern VARYING = Pattern.compile(
            "(?<account>(?<![0-9A-Za-z-])[1-9][0-9]{7}(?![0-9A-Za-z-]))|(?<time>20[0-9]{2}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:.]+Z?)?)");

    private final Path home;
    private final Path bin;
    private final Map<String, String> accounts = new TreeMap<>();

    ConsoleStory(Path home, Path bin) {
        this.home = home;
        this.bin = bin;
    }

    /** A command and the output, error output included, that the page shows below it. */
    record Step(String command, String shown) {}

    /** What a command really gave, in the page's own Account IDs as far as they are known. */
    record Ran(String output, int exit) {}

    static ImmutableList<Step> steps(Path page) throws IOException {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(page));
        while (block.find()) {
            for (String step : block.group(1).split("(?m)^\\$ ", -1)) {
                if (!step.isBlank()) {
                    steps.add(step(step));
                }
            }
        }
        return ImmutableList.copyOf(steps);
    }

    private static Step step(String text) {
        int end = text.indexOf('\n');
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end = text.indexOf('\n', end + 1);
        }
        return new Step(text.substring(0, end), folded(text.substring(end + 1)));
    }

    /** Runs a command, with the real Account IDs in the place of the page's. */
    Ran run(Step step) throws IOException, InterruptedException {
        String command = step.command();
        for (Map.Entry<String, String> account : accounts.entrySet()) {
            command = command.replace(account.getKey(), account.getValue());
        }
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).directory(home.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LATCHKEY_") || name.startsWith("XDG_"));
        builder.environment().put("HOME", home.toString());
        builder.environment().merge("PATH", bin + ":", (old, mine) -> mine + old);
        Path output = Files.createTempFile(home, "output", ".txt");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("did not end: " + step.command());
        }
        String text = Files.readString(output, StandardCharsets.UTF_8).replace(home.toString(), "~");
        return new Ran(folded(text), process.exitValue());
    }

    /** Columns are as wide as what stands in them: how wide does not matter, nor does white space at the end of a line. */
    private static String folded(String text) {
        return text.replaceAll(" {2,}", "  ").replaceAll("(?m) +$", "").stripTrailing();
    }

    /** The regular expression that the real output must match. */
    Pattern expected(Step step) {
        StringBuilder pattern = new StringBuilder();
        Matcher varying = VARYING.matcher(step.shown());
        int from = 0;
        while (varying.find()) {
            pattern.append(Pattern.quote(step.shown().substring(from, varying.start())));
            String account = varying.group("account");
            pattern.append(
                    account == null
                            ? "20[0-9]{2}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:.]+Z?)?"
                            : accounts.containsKey(account) ? accounts.get(account) : "([1-9][0-9]{7})");
            from = varying.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(step.shown().substring(from))).toString());
    }

    /** Learns which real Account IDs the page's stand for, from output that matched. */
    void learn(Step step, Matcher matched) {
        Matcher varying = VARYING.matcher(step.shown());
        int group = 0;
        while (varying.find()) {
            String account = varying.group("account");
            if (account != null && !accounts.containsKey(account)) {
                group++;
                accounts.put(account, matched.group(group));
            }
        }
    }
}
