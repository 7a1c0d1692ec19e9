package dev.latchkey.cli.boot;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.PrivateFile;
import dev.latchkey.cli.shared.Secrets;
import dev.latchkey.cli.shared.WrongSetting;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.ApiToken;
import dev.latchkey.http.outbox.Webhook;
import dev.latchkey.jooq.DatabasePool;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The configuration read into values. */
record Read(Configuration configuration) {
    private static final Pattern PASSWORD = Pattern.compile("(?i)[;?&](ssl)?password=");

    /**
     * What the use cases are told.
     *
     * @throws WrongSetting with its name and what is accepted
     */
    Settings settings() {
        try {
            return new Settings(
                    new Settings.SignIn(
                            whole(Setting.PASSWORD_MIN_LENGTH),
                            duration(Setting.SESSION_IDLE),
                            duration(Setting.SESSION_ABSOLUTE)),
                    whole(Setting.TRIAL_DAYS),
                    duration(Setting.ACCOUNT_INACTIVE_WINDOW),
                    whole(Setting.ACTIVITY_RETENTION_YEARS),
                    Settings.STANDARD.portions(),
                    zone());
        } catch (Rejected rejected) {
            throw settingOf(rejected);
        }
    }

    /** The setting that a refusal is about, under its name here; the refusal itself where it is about none. */
    RuntimeException settingOf(Rejected rejected) {
        return rejected.faults().stream()
                .map(fault -> Setting.named(fault.field()))
                .flatMap(Optional::stream)
                .findFirst()
                .<RuntimeException>map(configuration::wrong)
                .orElse(rejected);
    }

    /** The installation's days are this zone's. */
    ZoneId zone() {
        return read(Setting.ZONE, text -> {
            try {
                return Optional.of(ZoneId.of(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    int whole(Setting setting) {
        return read(setting, text -> {
            try {
                return Optional.of(Integer.parseInt(text));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    Duration duration(Setting setting) {
        return read(setting, Durations::parse);
    }

    Path path(Setting setting) {
        return read(setting, text -> {
            try {
                return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        });
    }

    ImmutableList<String> list(Setting setting) {
        String text = configuration.text(setting);
        return text == null
                ? ImmutableList.of()
                : ImmutableList.copyOf(
                        Splitter.on(',').trimResults().omitEmptyStrings().split(text));
    }

    /**
     * How to get into the database.
     *
     * @throws WrongSetting when the address carries a password: others on the machine can see it
     */
    DatabasePool.Address address() {
        String url = read(
                Setting.DATABASE_URL, text -> PASSWORD.matcher(text).find() ? Optional.empty() : Optional.of(text));
        Secret password = null;
        if (configuration.text(Setting.DATABASE_PASSWORD_FILE) != null) {
            password = read(Setting.DATABASE_PASSWORD_FILE, Read::firstLine);
        }
        return DatabasePool.Address.of(url, configuration.text(Setting.DATABASE_USER), password);
    }

    /**
     * The API token that commands act by; empty where none is set.
     *
     * @throws WrongSetting also when others than its owner may read the file
     */
    Optional<Secret> token() {
        if (configuration.text(Setting.TOKEN_FILE) == null) {
            return Optional.empty();
        }
        return Optional.of(read(
                Setting.TOKEN_FILE,
                file -> PrivateFile.isOwnersOwn(file)
                        ? firstLine(file).filter(token -> token.reveal().startsWith(ApiToken.PREFIX))
                        : Optional.empty()));
    }

    /**
     * Where events are sent to; empty where that is not set.
     *
     * @throws WrongSetting also when the secret is missing, or others than its owner may read it
     */
    Optional<Webhook> webhook() {
        if (configuration.text(Setting.WEBHOOK_URL) == null) {
            return Optional.empty();
        }
        Secret secret = read(
                Setting.WEBHOOK_SECRET_FILE,
                file -> PrivateFile.isOwnersOwn(file) ? firstLine(file) : Optional.empty());
        try {
            return Optional.of(Webhook.of(String.valueOf(configuration.text(Setting.WEBHOOK_URL)), secret));
        } catch (Rejected rejected) {
            throw settingOf(rejected);
        }
    }

    private static Optional<Secret> firstLine(String file) {
        try {
            return Optional.of(new Secrets(InputStream.nullInputStream(), null)
                    .fromFile(file, List.of("password"))
                    .get(0));
        } catch (NotUnderstood unreadable) {
            return Optional.empty();
        }
    }

    private <T> T read(Setting setting, Function<String, Optional<T>> reading) {
        return Optional.ofNullable(configuration.text(setting))
                .flatMap(reading)
                .orElseThrow(() -> configuration.wrong(setting));
    }
}
