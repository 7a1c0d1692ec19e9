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
 * <p>Read once, when the first password is looked at. Immutable and safe for many threads.
 */
public final class CommonPasswords implements Predicate<String> {
    private static final ImmutableList<String> LISTS =
            ImmutableList.of("common-passwords.txt", "common-long-passwords.txt");

    /** Read by whoever is first to need it, while the others wait. */
    private static final class Listed {
        private static final ImmutableSet<String> ALL =
                LISTS.stream().flatMap(name -> read(name).stream()).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public boolean test(String folded) {
        return Listed.ALL.contains(folded);
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
