package dev.latchkey.cli.boot;

import picocli.CommandLine.IVersionProvider;

/** Which build this is, and what it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "latchkey " + (version == null ? "(not packaged)" : version), "Java " + System.getProperty("java.version")
        };
    }
}
