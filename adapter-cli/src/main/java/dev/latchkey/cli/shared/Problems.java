package dev.latchkey.cli.shared;

import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tells a person, and a program that asked for JSON, why a command came to nothing. */
public final class Problems {
    private static final int SHOWN = 400;

    private Problems() {}

    /**
     * Writes to the standard error: sentences for the person, then for a program one object on the last line.
     *
     * @param label what a field is called on the command line
     */
    public static void tell(Screen screen, Problem problem, UnaryOperator<String> label) {
        String end = " [" + problem.code() + "]";
        String retry = problem.retryAt() == null ? "" : " Not before " + problem.retryAt() + ".";
        String sentence = problem.sentence() + retry;
        if (isAboutOneField(problem)) {
            String field = called(problem.faults().get(0), label);
            screen.say(Printable.of("latchkey: " + field + ": " + sentence, SHOWN) + end);
        } else {
            screen.say(Printable.of("latchkey: " + sentence, SHOWN) + end);
            for (Fault fault : problem.faults()) {
                String line =
                        "  " + called(fault, label) + ": " + fault.reason().sentence();
                screen.say(Printable.of(line, SHOWN) + " [" + fault.reason() + "]");
            }
        }
        if (screen.json()) {
            screen.say(Json.write(members(problem, sentence, label)));
        }
    }

    /** A setting goes by one name wherever it was set. */
    private static String called(Fault fault, UnaryOperator<String> label) {
        return fault.reason() == Reason.SETTING_INVALID ? fault.field() : label.apply(fault.field());
    }

    private static boolean isAboutOneField(Problem problem) {
        return problem.faults().size() == 1
                && problem.faults().get(0).reason().name().equals(problem.code());
    }

    private static Map<String, @Nullable Object> members(
            Problem problem, String sentence, UnaryOperator<String> label) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("code", problem.code());
        members.put("detail", Printable.of(sentence, SHOWN));
        if (!problem.faults().isEmpty()) {
            List<Map<String, Object>> errors = new ArrayList<>();
            for (Fault fault : problem.faults()) {
                Map<String, Object> error = new LinkedHashMap<>();
                error.put("field", fault.field());
                error.put("option", called(fault, label));
                error.put("code", fault.reason());
                error.put("message", fault.reason().sentence());
                errors.add(error);
            }
            members.put("errors", errors);
        }
        if (problem.retryAt() != null) {
            members.put("retryAt", problem.retryAt());
        }
        return members;
    }
}
