package dev.latchkey.domain.privilege;

import static dev.latchkey.domain.privilege.AccessLevel.FULL;
import static dev.latchkey.domain.privilege.AccessLevel.NONE;
import static dev.latchkey.domain.privilege.AccessLevel.VIEW;
import static dev.latchkey.domain.privilege.Portion.ACCOUNT_ACCESS;
import static dev.latchkey.domain.privilege.Portion.BILLING;
import static dev.latchkey.domain.privilege.Portion.CLIENTS;
import static dev.latchkey.domain.privilege.Portion.MASTER_FILES;
import static dev.latchkey.domain.privilege.Portion.PRACTICE_SETUP;
import static dev.latchkey.domain.privilege.Portion.PSYCHOTHERAPY_NOTES;
import static dev.latchkey.domain.privilege.Portion.REPORTS;
import static dev.latchkey.domain.privilege.Portion.SCHEDULE;
import static dev.latchkey.domain.privilege.Portion.SUBSCRIPTION;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;

/** A ready-made choice of levels (PRV-10). None of them gives anything on PSYCHOTHERAPY_NOTES (PRV-7). */
public enum Preset {
    MASTER,
    MANAGER,
    SCHEDULER,
    BILLER,
    VIEW_ONLY,
    NOTHING;

    /** @throws Rejected with PRESET_UNKNOWN */
    public static Preset parse(String text) {
        for (Preset preset : values()) {
            if (preset.name().equals(text)) {
                return preset;
            }
        }
        throw new Rejected(Reason.PRESET_UNKNOWN);
    }

    public Privileges privileges(Portions portions) {
        return switch (this) {
            case MASTER -> portions.everyFull().with(PSYCHOTHERAPY_NOTES, NONE);
            case MANAGER ->
                Privileges.NOTHING
                        .with(PRACTICE_SETUP, FULL)
                        .with(MASTER_FILES, FULL)
                        .with(SCHEDULE, FULL)
                        .with(BILLING, FULL)
                        .with(CLIENTS, FULL)
                        .with(REPORTS, VIEW)
                        .with(ACCOUNT_ACCESS, VIEW);
            case SCHEDULER ->
                Privileges.NOTHING.with(SCHEDULE, FULL).with(CLIENTS, FULL).with(BILLING, VIEW);
            case BILLER ->
                Privileges.NOTHING
                        .with(BILLING, FULL)
                        .with(CLIENTS, FULL)
                        .with(SCHEDULE, VIEW)
                        .with(MASTER_FILES, VIEW)
                        .with(REPORTS, VIEW);
            case VIEW_ONLY -> viewOnly(portions);
            case NOTHING -> Privileges.NOTHING;
        };
    }

    private static Privileges viewOnly(Portions portions) {
        Privileges privileges = Privileges.NOTHING;
        for (Portion portion : portions.all()) {
            privileges = privileges.with(portion, VIEW);
        }
        return privileges
                .with(PSYCHOTHERAPY_NOTES, NONE)
                .with(ACCOUNT_ACCESS, NONE)
                .with(SUBSCRIPTION, NONE);
    }
}
