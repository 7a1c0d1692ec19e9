package dev.latchkey.application.link;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Username;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One change of access among many, as somebody wrote it (PRV-8).
 *
 * @param form what is said besides levels and password, by {@link #FIELDS}
 * @param password the first password of a username that is let in; empty where none is said
 */
public record ChangeForm(Form form, LevelsForm levels, Secret password) {
    /** Every field there is; which of them count depends on the change. */
    public static final ImmutableSet<String> FIELDS =
            ImmutableSet.of("change", "account", "username", "email", "from", "until", "why", "given");

    /** What can be done to access, many at once. */
    public enum Kind {
        /** Lets a new username in, with a first password (LNK-1). */
        ALLOW,
        /** Invites an e-mail address (LNK-2). */
        INVITE,
        /** Changes levels (PRV-2). */
        LIMIT,
        /** Gives access a beginning and an end (LNK-9). */
        DATE,
        /** Suspends access (LNK-10). */
        SUSPEND,
        /** Resumes it (LNK-10). */
        RESUME,
        /** Ends access (PRV-6). */
        END;

        /** Whether nobody is there yet whose access it changes. */
        boolean isOfNewcomer() {
            return this == ALLOW || this == INVITE;
        }

        static Kind parse(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equalsIgnoreCase(text.strip()))
                    .findFirst()
                    .orElseThrow(() -> new Rejected(Reason.CHANGE_UNKNOWN));
        }
    }

    /** A field's text as it was written, for whoever reads the result; null where nothing was. */
    public @Nullable String said(String field) {
        return form.text(field);
    }

    /** As Allow Account Access takes it. */
    public AllowAccess.Command allowing() {
        String username = form.text("username");
        return new AllowAccess.Command(
                account(), username == null ? "" : username, password, form.text("email"), levels, term());
    }

    private TermForm term() {
        return new TermForm(form.text("from"), form.text("until"));
    }

    /** As {@link Invite} takes it. */
    public Invite.Command inviting() {
        String email = form.text("email");
        return new Invite.Command(account(), email == null ? "" : email, levels, term());
    }

    /** As Username Privileges takes it. */
    public SetPrivileges.Command limiting() {
        return new SetPrivileges.Command(account(), username(), levels, null);
    }

    /** As {@link DateAccess} takes it. */
    public DateAccess.Command dating() {
        return new DateAccess.Command(account(), username(), term(), null);
    }

    /** As {@link SuspendAccess} takes it. */
    public SuspendAccess.Command suspending() {
        return new SuspendAccess.Command(account(), username(), why(), given(), null);
    }

    /** As {@link ResumeAccess} takes it. */
    public ResumeAccess.Command resuming() {
        return new ResumeAccess.Command(account(), username(), why(), null);
    }

    /** As Delete takes it. */
    public EndAccess.Command ending() {
        return new EndAccess.Command(account(), username(), given(), null);
    }

    private String why() {
        String why = form.text("why");
        return why == null ? "" : why;
    }

    /** Whether what the username gave goes along: no, unless it is said (PRV-9). */
    private boolean given() {
        return form.text("given") != null && read("given", ChangeForm::yes);
    }

    private static boolean yes(String text) {
        return switch (Ascii.toLowerCase(text.strip())) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new Rejected(Reason.YES_OR_NO);
        };
    }

    Kind kind() {
        return read("change", Kind::parse);
    }

    AccountId account() {
        return read("account", AccountId::parse);
    }

    Username username() {
        return read("username", Username::choose);
    }

    private <T> T read(String field, Function<String, T> reading) {
        Faults faults = new Faults();
        return faults.sure(faults.required(field, form.text(field), reading));
    }
}
