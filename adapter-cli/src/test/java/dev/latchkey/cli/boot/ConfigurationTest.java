package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.cli.shared.WrongSetting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationTest {
    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final SettingOptions options = new SettingOptions();

    private Configuration read() {
        environment.put("HOME", home.toString());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Surroundings surroundings = new Surroundings(
                environment, "/nonexistent", new ByteArrayInputStream(new byte[0]), nowhere, nowhere, null);
        return Configuration.read(options, surroundings);
    }

    private Path file(String text) throws IOException {
        Path file = home.resolve(".config/latchkey/latchkey.properties");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Nested
    class Goes_first {
        @Test
        void an_option_then_the_environment_then_the_file_then_what_is_usual() throws IOException {
            assertThat(read().value(Setting.TRIAL_DAYS)).isEqualTo(new Configuration.Value("30", "default"));

            Path file = file("trial.days = 31\n");
            assertThat(read().value(Setting.TRIAL_DAYS)).isEqualTo(new Configuration.Value("31", "file " + file));

            environment.put("LATCHKEY_TRIAL_DAYS", "32");
            assertThat(read().value(Setting.TRIAL_DAYS))
                    .isEqualTo(new Configuration.Value("32", "environment LATCHKEY_TRIAL_DAYS"));

            options.set(List.of("trial.days=33"));
            assertThat(read().value(Setting.TRIAL_DAYS)).isEqualTo(new Configuration.Value("33", "option --set"));

            options.give(Setting.TRIAL_DAYS, "--trial-days", "34");
            assertThat(read().value(Setting.TRIAL_DAYS))
                    .isEqualTo(new Configuration.Value("34", "option --trial-days"));
        }

        @Test
        void the_file_that_was_named_before_the_usual_one() throws IOException {
            file("trial.days = 31\n");
            options.file(Files.writeString(home.resolve("other"), "zone = Europe/Berlin\n")
                    .toString());

            assertThat(read().text(Setting.TRIAL_DAYS)).isEqualTo("30");
            assertThat(read().text(Setting.ZONE)).isEqualTo("Europe/Berlin");
        }

        @Test
        void what_is_usual_before_an_empty_variable() {
            environment.put("LATCHKEY_PORT", "");

            assertThat(read().value(Setting.HTTP_PORT)).isEqualTo(new Configuration.Value("8080", "default"));
        }
    }

    @Nested
    class Places_are {
        @Test
        void those_of_xdg_below_the_home_directory() {
            assertThat(read().text(Setting.DATABASE_URL))
                    .isEqualTo("jdbc:h2:file:" + home.resolve(".local/share/latchkey/latchkey"));
            assertThat(read().text(Setting.KEYS_FILE))
                    .isEqualTo(home.resolve(".local/share/latchkey/latchkey.keys.json")
                            .toString());
        }

        @Test
        void those_the_environment_names_unless_they_are_relative() {
            environment.put("XDG_DATA_HOME", "/var/data");
            assertThat(read().text(Setting.DATABASE_URL)).isEqualTo("jdbc:h2:file:/var/data/latchkey/latchkey");

            environment.put("XDG_DATA_HOME", "data");
            assertThat(read().text(Setting.DATABASE_URL)).contains(home.toString());
        }

        @ParameterizedTest
        @CsvSource({
            "jdbc:h2:file:/srv/a/b, /srv/a/b.keys.json",
            "jdbc:h2:/srv/a/b;MODE=x, /srv/a/b.keys.json",
            "jdbc:postgresql://db/latchkey, /var/data/latchkey/keys.json",
            "jdbc:h2:mem:x, /var/data/latchkey/keys.json"
        })
        void the_key_ring_s_beside_its_database(String url, String keys) {
            environment.put("XDG_DATA_HOME", "/var/data");
            environment.put("LATCHKEY_DATABASE_URL", url);

            assertThat(read().text(Setting.KEYS_FILE)).isEqualTo(keys);
        }
    }

    @Nested
    class Stops_at {
        @Test
        void a_name_nobody_knows_wherever_it_stands() throws IOException {
            options.set(List.of("trail.days=3"));
            assertThatThrownBy(ConfigurationTest.this::read)
                    .isInstanceOf(WrongSetting.class)
                    .hasMessageContaining("--set")
                    .hasMessageContaining("trial.days");

            options.set(List.of());
            Path file = file("trail.days = 3\n");
            assertThatThrownBy(ConfigurationTest.this::read)
                    .isInstanceOf(WrongSetting.class)
                    .hasMessageContaining(file.toString());
        }

        @Test
        void a_file_that_was_named_and_is_not_there() {
            options.file("/nonexistent/latchkey.properties");

            assertThatThrownBy(ConfigurationTest.this::read)
                    .isInstanceOfSatisfying(
                            WrongSetting.class,
                            wrong -> assertThat(wrong.setting()).isEqualTo("config"));
        }

        @ParameterizedTest
        @CsvSource({
            "TRIAL_DAYS, 0",
            "TRIAL_DAYS, 366",
            "TRIAL_DAYS, thirty",
            "TRIAL_DAYS, 99999999999",
            "PASSWORD_MIN_LENGTH, 7",
            "PASSWORD_MIN_LENGTH, 129",
            "SESSION_IDLE, 59s",
            "SESSION_IDLE, 2d",
            "SESSION_IDLE, soon",
            "SESSION_ABSOLUTE, 14m",
            "SESSION_ABSOLUTE, 31d",
            "ACCOUNT_INACTIVE_WINDOW, -1d",
            "ACTIVITY_RETENTION_YEARS, 5",
            "ZONE, Mars/Olympus"
        })
        void a_value_out_of_range_with_its_name_and_what_is_accepted(Setting setting, String value) {
            options.give(setting, "--set", value);

            assertThatThrownBy(() -> new Read(read()).settings())
                    .isInstanceOfSatisfying(
                            WrongSetting.class,
                            wrong -> assertThat(wrong.setting()).isEqualTo(setting.key()))
                    .hasMessageContaining("option --set")
                    .hasMessageContaining(setting.accepted());
        }
    }

    @Test
    void what_use_cases_are_told_is_what_was_set() {
        options.set(List.of(
                "trial.days=60",
                "password.min-length=8",
                "session.idle=PT20M",
                "session.absolute=8h",
                "account.inactive-window=90d",
                "activity.retention-years=10"));

        var settings = new Read(read()).settings();

        assertThat(settings.trialDays()).isEqualTo(60);
        assertThat(settings.signIn().passwordMinLength()).isEqualTo(8);
        assertThat(settings.signIn().sessionIdle()).isEqualTo(Duration.ofMinutes(20));
        assertThat(settings.signIn().sessionAbsolute()).isEqualTo(Duration.ofHours(8));
        assertThat(settings.inactiveWindow()).isEqualTo(Duration.ofDays(90));
        assertThat(settings.activityRetentionYears()).isEqualTo(10);
    }

    @Test
    void what_is_usual_is_what_the_library_takes_as_standard() {
        assertThat(new Read(read()).settings()).isEqualTo(dev.latchkey.application.shared.Settings.STANDARD);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void names_in_the_environment_follow_one_rule(Setting setting) {
        assertThat(setting.variable()).matches("LATCHKEY_[A-Z_]+");
        assertThat(Setting.named(setting.key())).contains(setting);
    }

    @Test
    void names_in_the_environment_are_those_that_are_written_down() {
        assertThat(List.of(
                        Setting.HTTP_PORT.variable(),
                        Setting.HTTP_BIND.variable(),
                        Setting.DATABASE_URL.variable(),
                        Setting.DATABASE_USER.variable(),
                        Setting.DATABASE_PASSWORD_FILE.variable()))
                .containsExactly(
                        "LATCHKEY_PORT",
                        "LATCHKEY_BIND",
                        "LATCHKEY_DATABASE_URL",
                        "LATCHKEY_DATABASE_USER",
                        "LATCHKEY_DATABASE_PASSWORD_FILE");
    }
}
