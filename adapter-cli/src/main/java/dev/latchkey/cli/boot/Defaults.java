package dev.latchkey.cli.boot;

import dev.latchkey.application.shared.Settings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is usual where nothing is set. */
final class Defaults {
    private Defaults() {}

    /** @param before the values of the settings before this one */
    static @Nullable String of(Setting setting, Places places, Map<Setting, Configuration.Value> before) {
        Settings standard = Settings.STANDARD;
        return switch (setting) {
            case DATABASE_URL -> "jdbc:h2:file:" + places.data().resolve("latchkey");
            case DATABASE_USER,
                    DATABASE_PASSWORD_FILE,
                    HTTP_BASE_URL,
                    HTTP_TRUSTED_PROXIES,
                    WEBHOOK_URL,
                    WEBHOOK_SECRET_FILE,
                    TOKEN_FILE -> null;
            case DATABASE_WAIT -> "10s";
            case KEYS_FILE -> keys(places, before.get(Setting.DATABASE_URL));
            case HTTP_PORT -> "8080";
            case HTTP_BIND -> "127.0.0.1";
            case TRIAL_DAYS -> Integer.toString(standard.trialDays());
            case PASSWORD_MIN_LENGTH -> Integer.toString(standard.signIn().passwordMinLength());
            case SESSION_IDLE -> Durations.written(standard.signIn().sessionIdle());
            case SESSION_ABSOLUTE -> Durations.written(standard.signIn().sessionAbsolute());
            case ACCOUNT_INACTIVE_WINDOW -> Durations.written(standard.inactiveWindow());
            case ACTIVITY_RETENTION_YEARS -> Integer.toString(standard.activityRetentionYears());
            case ZONE -> "UTC";
            case LOG_LEVEL -> "WARN";
        };
    }

    /** Beside the database's file; with the other data where it has none. */
    private static String keys(Places places, Configuration.@Nullable Value url) {
        return H2File.of(url == null ? null : url.text())
                .map(file -> file.beside(".keys.json"))
                .orElseGet(() -> places.data().resolve("keys.json"))
                .toString();
    }
}
