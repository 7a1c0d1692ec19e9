package dev.latchkey.cli.boot;

import com.google.common.collect.ImmutableList;

/** What {@link CommandTree} knows: verbs, and nouns with verbs below them. */
final class CommandNames {
    /** In the order help lists them in. */
    static final ImmutableList<String> ALL = ImmutableList.of(
            "signup",
            "signin",
            "signout",
            "whoami",
            "accounts",
            "switch",
            "decide",
            "explain",
            "who-can",
            "apply",
            "notices",
            "password",
            "session",
            "token",
            "second-factor",
            "account",
            "username",
            "privilege",
            "link",
            "invitation",
            "ownership",
            "codes",
            "activity",
            "serve",
            "demo",
            "schema",
            "chores",
            "outbox",
            "keys",
            "settings",
            "completion",
            "help");

    private CommandNames() {}
}
