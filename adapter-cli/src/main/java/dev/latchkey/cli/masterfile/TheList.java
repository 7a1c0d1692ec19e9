package dev.latchkey.cli.masterfile;

import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.shared.Rejected;
import picocli.CommandLine.Parameters;

/** Which of an account's lists a command is about. */
final class TheList {
    @Parameters(index = "0", paramLabel = "KIND", description = "The list: diagnosis, billing or payers.")
    private String typed = "";

    /** As it was typed. */
    String text() {
        return typed;
    }

    /** @throws Rejected with CODE_KIND_UNKNOWN */
    CodeKind kind() {
        return CodeKind.parse(typed);
    }
}
