package dev.latchkey.cli.boot;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where files belong that nobody named, by the XDG Base Directory Specification. */
record Places(Surroundings surroundings) {
    /** The embedded database and its key ring. */
    Path data() {
        return place("XDG_DATA_HOME", ".local/share");
    }

    Path configuration() {
        return place("XDG_CONFIG_HOME", ".config");
    }

    /** What is remembered between two commands. */
    Path state() {
        return place("XDG_STATE_HOME", ".local/state");
    }

    private Path place(String variable, String unset) {
        String named = surroundings.variable(variable);
        Path base = named != null && Path.of(named).isAbsolute() ? Path.of(named) : home().resolve(unset);
        return base.resolve("latchkey");
    }

    private Path home() {
        @Nullable String home = surroundings.variable("HOME");
        return Path.of(home == null ? surroundings.home() : home);
    }
}
