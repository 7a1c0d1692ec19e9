package dev.latchkey.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README shows, as a newcomer would, and compares what comes out. */
class ReadmeIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void the_story_of_the_readme_comes_out_as_it_is_told(@TempDir Path home) throws Exception {
        ImmutableList<ConsoleStory.Step> steps = ConsoleStory.steps(ROOT.resolve("README.md"));
        assertThat(steps).hasSizeGreaterThanOrEqualTo(10);
        ConsoleStory story = new ConsoleStory(home, ROOT.resolve("adapter-cli/target/latchkey/bin"));
        for (ConsoleStory.Step step : steps) {
            ConsoleStory.Ran ran = story.run(step);
            Matcher matched = story.expected(step).matcher(ran.output());
            assertThat(matched.matches())
                    .as(
                            "$ %s%nshows%n%s%nbut gave (exit code %s)%n%s",
                            step.command(), step.shown(), ran.exit(), ran.output())
                    .isTrue();
            story.learn(step, matched);
        }
    }
}
