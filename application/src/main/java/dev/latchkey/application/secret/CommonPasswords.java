package dev.latchkey.application.secret;

import com.google.common.collect.ImmutableSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** The bundled list of passwords that are tried first (USR-2); read once. Immutable and safe for many threads. */
public final class CommonPasswords implements Predicate<String> {
    private static final String LIST = "common-passwords.txt";

    private final ImmutableSet<String> list;

    public CommonPasswords() {
        try (InputStream stream = CommonPasswords.class.getResourceAsStream(LIST)) {
            if (stream == null) {
                throw new IllegalStateException(LIST + " is missing from the jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            this.list = reader.lines().collect(ImmutableSet.toImmutableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean test(String folded) {
        return list.contains(folded);
    }
}
