package dev.latchkey.cli;

import dev.latchkey.cli.boot.Ahead;
import dev.latchkey.cli.boot.Program;
import dev.latchkey.cli.boot.Surroundings;
import dev.latchkey.cli.shared.Terminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program {@code latchkey}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Ahead.begin();
        prepare();
        Surroundings surroundings = new Surroundings(
                System.getenv(),
                System.getProperty("user.home"),
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Terminal.ofConsole());
        int status = Program.in(surroundings)
                .watched(Boolean.getBoolean("latchkey.terminal"))
                .run(arguments);
        // From 21 on Java starts its logging to say that it was told to end.
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * Else picocli would look for Groovy in every jar, and for converters to types that no option of ours has, and colour help
     * where there is a terminal; nothing here has a colour.
     */
    public static void prepare() {
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("picocli.converters.excludes", ".*");
        System.setProperty("picocli.ansi", "false");
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }
}
