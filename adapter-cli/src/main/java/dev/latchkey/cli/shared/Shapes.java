package dev.latchkey.cli.shared;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.domain.account.PersonName;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Privileges;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How things are answered that several commands answer with. */
public final class Shapes {
    private Shapes() {}

    /** An account of the drop-down. */
    public static Card account(AccountsOf.Entry entry) {
        return new Card()
                .with("accountId", "ACCOUNT", entry.account())
                .with("practiceName", "PRACTICE", entry.practiceName().value())
                .json("provider", provider(entry.provider()))
                .text("PROVIDER", written(entry.provider()))
                .with("state", "STATE", entry.state())
                .with("lastUsed", "LAST USED", entry.lastUsed());
    }

    /** Where a session is, or would start; null where nothing may be entered. */
    public static @Nullable Map<String, @Nullable Object> start(AccountsOf.@Nullable Entry entry) {
        return entry == null ? null : account(entry).members();
    }

    /** The same for people. */
    public static @Nullable String written(AccountsOf.@Nullable Entry entry) {
        return entry == null
                ? null
                : entry.account() + " " + entry.practiceName().value();
    }

    public static ImmutableMap<String, String> provider(PersonName name) {
        return ImmutableMap.of("firstName", name.first(), "lastName", name.last());
    }

    public static String written(PersonName name) {
        return name.first() + " " + name.last();
    }

    /** The level a link gives in each portion of the installation. */
    public static Map<String, AccessLevel> privileges(Latchkey latchkey, Link link) {
        Map<String, AccessLevel> levels = new LinkedHashMap<>();
        for (Portion portion : latchkey.settings().portions().all()) {
            levels.put(portion.name(), link.level(portion));
        }
        return levels;
    }

    /** The same of levels that are no link's yet. */
    public static Map<String, AccessLevel> privileges(Latchkey latchkey, Privileges privileges) {
        Map<String, AccessLevel> levels = new LinkedHashMap<>();
        privileges
                .levels(latchkey.settings().portions())
                .forEach((portion, level) -> levels.put(portion.name(), level));
        return levels;
    }

    /** The same for people, what is NONE left out. */
    public static String written(Map<String, AccessLevel> privileges) {
        return privileges.entrySet().stream()
                .filter(level -> level.getValue() != AccessLevel.NONE)
                .map(level -> level.getKey() + "=" + level.getValue())
                .collect(Collectors.joining(" "));
    }
}
