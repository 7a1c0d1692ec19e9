package dev.latchkey.application.secret;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * The bundled passwords that are tried first (USR-2): a list by frequency, which the build takes from zxcvbn4j, and our own
 * of runs, phrases and words with their usual endings, because the frequent ones are mostly shorter than what may be chosen.
 *
 * <p>Read once. Immutable and safe for many threads.
 */
public final class CommonPasswords implements Predicate<String> {
    private static final ImmutableList<String> LISTS =
            ImmutableList.of("common-passwords.txt", "common-long-passwords.txt");

    private final ImmutableSet<String> listed;

    public CommonPasswords() {
        this.listed = LISTS.stream().flatMap(name -> read(name).stream()).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public boolean test(String folded) {
        return listed.contains(folded);
    }

    private static ImmutableList<String> read(String name) {
        URL list = CommonPasswords.class.getResource(name);
        if (list == null) {
            throw new IllegalStateException(name + " is missing from the jar");
        }
        try {
            return Resources.asCharSource(list, StandardCharsets.UTF_8).readLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
