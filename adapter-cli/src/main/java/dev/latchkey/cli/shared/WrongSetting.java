package dev.latchkey.cli.shared;

/** A setting stops the program at its start; the message says what is accepted. */
public final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String setting;

    public WrongSetting(String setting, String message) {
        super(message);
        this.setting = setting;
    }

    /** Its name. */
    public String setting() {
        return setting;
    }
}
