package dev.latchkey.cli.boot;

import com.google.common.base.Ascii;
import java.util.Arrays;
import java.util.Optional;

/** What can be set about the program: by an option, in the environment, in the settings file. */
enum Setting {
    DATABASE_URL("database.url", "jdbc:h2:file:PATH or jdbc:postgresql://HOST/NAME, without a password in it"),
    DATABASE_USER("database.user", "a user of the database"),
    DATABASE_PASSWORD_FILE("database.password-file", "a file whose first line is that user's password"),
    DATABASE_WAIT("database.wait", "how long to wait for a database that another process has, as 10s"),
    KEYS_FILE("keys.file", "the key ring this database was written with"),
    TOKEN_FILE("token.file", "a file closed to others (chmod 600) whose first line is an API token, to act by"),
    HTTP_PORT("http.port", "0 (any that is free) to 65535"),
    HTTP_BIND("http.bind", "an address of this machine; one that others reach needs http.base-url"),
    HTTP_BASE_URL("http.base-url", "the https address people reach the server by; http on this machine alone"),
    HTTP_TRUSTED_PROXIES("http.trusted-proxies", "addresses or blocks of them, as 10.0.0.0/8, separated by commas"),
    WEBHOOK_URL("webhook.url", "an https address events are sent to; http to this machine alone"),
    WEBHOOK_SECRET_FILE(
            "webhook.secret-file", "a 0600 file whose first line is 24 to 64 bytes in Base64, after whsec_ or not"),
    TRIAL_DAYS("trial.days", "1 to 365"),
    PASSWORD_MIN_LENGTH("password.min-length", "8 to 128"),
    SESSION_IDLE("session.idle", "1m to 1d"),
    SESSION_ABSOLUTE("session.absolute", "session.idle to 30d"),
    ACCOUNT_INACTIVE_WINDOW("account.inactive-window", "0d to 3660d"),
    ACTIVITY_RETENTION_YEARS("activity.retention-years", "6 or more"),
    ZONE("zone", "a time zone, as America/New_York"),
    LOG_LEVEL("log.level", "ERROR, WARN, INFO, DEBUG or TRACE");

    private final String key;
    private final String accepted;

    Setting(String key, String accepted) {
        this.key = key;
        this.accepted = accepted;
    }

    /** Its name, in the settings file too. */
    String key() {
        return key;
    }

    /** Its name in the environment. */
    String variable() {
        String bare = key.startsWith("http.") ? key.substring("http.".length()) : key;
        return "LATCHKEY_" + Ascii.toUpperCase(bare).replace('.', '_').replace('-', '_');
    }

    /** What it can be set to, in words. */
    String accepted() {
        return accepted;
    }

    static Optional<Setting> named(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
