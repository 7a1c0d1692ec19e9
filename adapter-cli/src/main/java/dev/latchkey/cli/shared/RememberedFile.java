package dev.latchkey.cli.shared;

import dev.latchkey.domain.shared.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file of what is {@link Remembered}; nobody but its owner can read it. */
public final class RememberedFile {
    private final Path file;
    private final Screen screen;

    public RememberedFile(Path file, Screen screen) {
        this.file = file;
        this.screen = screen;
    }

    /** What is remembered; nothing, said aloud, when the file cannot be made out. */
    public Remembered load() {
        try {
            Map<String, @Nullable Object> values = JsonText.read(Files.readString(file));
            String username = text(values.get("username"));
            Secret token = secret(values.get("token"));
            return new Remembered(
                    username == null || token == null ? null : new Remembered.Session(username, token),
                    secret(values.get("device")),
                    text(values.get("account")),
                    secret(values.get("ticket")));
        } catch (NoSuchFileException e) {
            return Remembered.NOTHING;
        } catch (IOException | UncheckedIOException e) {
            screen.say("latchkey: " + file + " cannot be read, as if nobody had signed in.");
            return Remembered.NOTHING;
        }
    }

    /** Keeps it for the commands that follow; not in a dry run, which leaves nothing to them. */
    public void save(Remembered remembered) {
        if (screen.dryRun()) {
            return;
        }
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        remembered.signedIn().ifPresent(session -> {
            values.put("username", session.username());
            values.put("token", session.token().reveal());
        });
        values.put("device", revealed(remembered.device()));
        values.put("account", remembered.account());
        values.put("ticket", revealed(remembered.ticket()));
        values.values().removeIf(value -> value == null);
        try {
            PrivateFile.write(file, Json.write(values) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Secret secret(@Nullable Object value) {
        return value == null ? null : new Secret(value.toString());
    }

    private static @Nullable String revealed(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }
}
