package dev.latchkey.cli.link;

import dev.latchkey.application.Latchkey;
import dev.latchkey.application.link.ApplyChanges.Result;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Shapes;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Rejected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of one change among many. */
final class ResultCard {
    private ResultCard() {}

    static Card of(Latchkey latchkey, int line, Result result) {
        Rejected refusal = result.refusal();
        return new Card()
                .with("line", "LINE", line)
                .with("change", "CHANGE", result.change().said("change"))
                .with("account", "ACCOUNT", result.change().said("account"))
                .with("username", "USERNAME", result.change().said("username"))
                .with("outcome", "RESULT", result.outcome())
                .json("before", access(latchkey, result.before()))
                .json("after", access(latchkey, result.after()))
                .json("code", refusal == null ? null : refusal.reason().name())
                .json("detail", refusal == null ? null : refusal.reason().sentence())
                .json("errors", refusal == null ? List.of() : errors(refusal))
                .text("WHAT", refusal == null ? what(latchkey, result.before(), result.after()) : why(refusal));
    }

    private static List<Map<String, Object>> errors(Rejected refusal) {
        return refusal.faults().stream().map(ResultCard::error).toList();
    }

    private static Map<String, Object> error(Fault fault) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("field", fault.field());
        error.put("code", fault.reason());
        error.put("message", fault.reason().sentence());
        return error;
    }

    private static String why(Rejected refusal) {
        return refusal.faults().isEmpty()
                ? refusal.reason() + ": " + refusal.reason().sentence()
                : refusal.faults().stream()
                        .map(fault -> fault.field() + ": " + fault.reason().sentence())
                        .collect(Collectors.joining(" "));
    }

    private static @Nullable Map<String, @Nullable Object> access(Latchkey latchkey, @Nullable Link link) {
        if (link == null) {
            return null;
        }
        Map<String, @Nullable Object> access = new LinkedHashMap<>();
        access.put("privileges", Shapes.privileges(latchkey, link));
        access.put("since", link.term().from());
        access.put("until", link.term().until());
        access.put("suspended", link.term().suspendedAt() != null);
        access.put("endedAt", link.term().endedAt());
        return access;
    }

    /** In short what is different: {@code BILLING FULL -> VIEW}. */
    private static String what(Latchkey latchkey, @Nullable Link before, @Nullable Link after) {
        if (after == null) {
            return "";
        }
        if (after.term().endedAt() != null) {
            return "ended";
        }
        Map<String, AccessLevel> is = Shapes.privileges(latchkey, after);
        if (before == null) {
            return Shapes.written(is);
        }
        Map<String, AccessLevel> was = Shapes.privileges(latchkey, before);
        Stream<String> levels = is.entrySet().stream()
                .filter(level -> level.getValue() != was.get(level.getKey()))
                .map(level -> level.getKey() + " " + was.get(level.getKey()) + " -> " + level.getValue());
        String changed =
                Stream.concat(levels, terms(before.term(), after.term())).collect(Collectors.joining(", "));
        return changed.isEmpty() ? "as it was" : changed;
    }

    private static Stream<String> terms(Link.Term was, Link.Term is) {
        List<String> changed = new ArrayList<>();
        if (!is.from().equals(was.from())) {
            changed.add("from " + is.from());
        }
        if (!Objects.equals(is.until(), was.until())) {
            changed.add(is.until() == null ? "without end" : "until " + is.until());
        }
        if (is.suspendedAt() != null && was.suspendedAt() == null) {
            changed.add("suspended");
        }
        if (is.suspendedAt() == null && was.suspendedAt() != null) {
            changed.add("resumed");
        }
        return changed.stream();
    }
}
