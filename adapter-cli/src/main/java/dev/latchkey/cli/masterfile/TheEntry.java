package dev.latchkey.cli.masterfile;

import picocli.CommandLine.Parameters;

/** Which entry of a list a command is about. */
final class TheEntry {
    @Parameters(
            index = "1",
            paramLabel = "KEY",
            description = "The entry, by its key as latchkey codes list tells it.")
    private String key = "";

    String key() {
        return key;
    }
}
