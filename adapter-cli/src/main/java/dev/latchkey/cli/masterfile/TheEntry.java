package dev.latchkey.cli.masterfile;

import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.shared.Rejected;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which entry of which list a command is about. */
final class TheEntry {
    @Mixin
    private final TheList list = new TheList();

    @Parameters(index = "1", paramLabel = "KEY", description = "The entry, by its key as latchkey codes list tells it.")
    private String key = "";

    /** The list as it was typed. */
    String list() {
        return list.text();
    }

    /** @throws Rejected with CODE_KIND_UNKNOWN */
    CodeKind kind() {
        return list.kind();
    }

    String key() {
        return key;
    }
}
