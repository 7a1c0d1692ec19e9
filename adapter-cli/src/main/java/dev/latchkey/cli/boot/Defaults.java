package dev.latchkey.cli.boot;

import dev.latchkey.application.shared.Settings;
import org.jspecify.annotations.Nullable;

/** What is usual where nothing is set. */
final class Defaults {
    private Defaults() {}

    static @Nullable String of(Setting setting, Places places, Configuration configuration) {
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
            case KEYS_FILE -> keys(places, configuration.text(Setting.DATABASE_URL));
            case HTTP_PORT -> "8080";
            case HTTP_BIND -> "127.0.0.1";
            case TRIAL_DAYS -> Integer.toString(Settings.STANDARD.trialDays());
            case PASSWORD_MIN_LENGTH ->
                Integer.toString(Settings.STANDARD.signIn().passwordMinLength());
            case SESSION_IDLE -> Durations.written(Settings.STANDARD.signIn().sessionIdle());
            case SESSION_ABSOLUTE ->
                Durations.written(Settings.STANDARD.signIn().sessionAbsolute());
            case ACCOUNT_INACTIVE_WINDOW -> Durations.written(Settings.STANDARD.inactiveWindow());
            case ACTIVITY_RETENTION_YEARS -> Integer.toString(Settings.STANDARD.activityRetentionYears());
            case ZONE -> "UTC";
            case LOG_LEVEL -> "WARN";
        };
    }

    /** Beside the database's file; with the other data where it has none. */
    private static String keys(Places places, @Nullable String url) {
        return H2File.of(url)
                .map(file -> file.beside(".keys.json"))
                .orElseGet(() -> places.data().resolve("keys.json"))
                .toString();
    }
}
