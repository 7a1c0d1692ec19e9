package dev.latchkey.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The distribution as somebody copied it, and its program run as a process with exactly the environment given. */
record Distribution(Path home, Path scratch) {
    private static final Path BUILT = Path.of("target", "latchkey");

    /** What a process left behind. */
    record Outcome(long pid, int status, String out, String err) {}

    static Distribution copiedTo(Path home, Path scratch) throws IOException {
        try (Stream<Path> files = Files.walk(BUILT)) {
            for (Path file : files.toList()) {
                Path copy = home.resolve(BUILT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new Distribution(home, scratch);
    }

    /** The one that was built, where it was built. */
    static Distribution asBuilt(Path scratch) {
        return new Distribution(BUILT.toAbsolutePath(), scratch);
    }

    Path program() {
        return home.resolve("bin").resolve("latchkey");
    }

    Outcome run(Map<String, String> environment, String... arguments) {
        return run(program(), environment, arguments);
    }

    Outcome run(Path program, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return run(command, environment, "");
    }

    /** Starts a command whose output is read while it runs; whoever starts it ends it. */
    Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program().toString()));
        command.addAll(List.of(arguments));
        return builder(command, environment).start();
    }

    private ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    /** Runs any command to its end, with something to read. */
    Outcome run(List<String> command, Map<String, String> environment, String input) {
        Path out = scratch.resolve("out");
        Path err = scratch.resolve("err");
        try {
            Path in = Files.writeString(scratch.resolve("in"), input);
            Process process = builder(command, environment)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after a minute: " + command);
            }
            return new Outcome(process.pid(), process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
