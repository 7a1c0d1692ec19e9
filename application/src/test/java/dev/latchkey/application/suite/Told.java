package dev.latchkey.application.suite;

import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Outcome;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an activity record tells a reader. */
public record Told(ActivityRecord record) {
    public Act act() {
        return record.columns().act();
    }

    public Outcome outcome() {
        return record.columns().outcome();
    }

    /** The username that acted, or nothing. */
    public String by() {
        return says("username");
    }

    /** The value of the first member of a name, or nothing. */
    public String says(String member) {
        Matcher value = Pattern.compile("\"" + Pattern.quote(member) + "\":\"([^\"]*)\"")
                .matcher(record.text());
        return value.find() ? value.group(1) : "";
    }

    /** In short: {@code FIND FAILED ada CREDENTIALS_WRONG}. */
    public String line() {
        return (act() + " " + outcome() + " " + by() + " " + says("reason")).stripTrailing();
    }
}
