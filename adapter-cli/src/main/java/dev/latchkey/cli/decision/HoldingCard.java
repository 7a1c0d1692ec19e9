package dev.latchkey.cli.decision;

import com.google.common.collect.Lists;
import dev.latchkey.application.link.Holding;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a username holds in an account: a row with a narrow column for each portion, so that it fits on paper. */
final class HoldingCard {
    private static final String LETTERS = "F Full Access, V View Only, - No Access";
    private static final int LEGENDS_A_LINE = 5;

    private HoldingCard() {}

    /** Adds the columns to a row's card. */
    static Card of(Card card, Holding holding) {
        int column = 1;
        for (AccessLevel level : holding.levels().values()) {
            card.text(Integer.toString(column++), letter(level));
        }
        Link link = holding.link();
        return card.text("WHY", holding.by())
                .text("ORIGIN", link.grant().origin())
                .text("GRANTED BY", holding.grantedBy())
                .text("SINCE", minute(link.term().from()))
                .text("UNTIL", minute(link.term().until()))
                .text("LAST USED", minute(holding.lastUsed()));
    }

    static Map<String, @Nullable Object> members(Holding holding) {
        Map<String, AccessLevel> levels = new LinkedHashMap<>();
        holding.levels().forEach((portion, level) -> levels.put(portion.name(), level));
        Link link = holding.link();
        return new Card()
                .json("levels", levels)
                .json("reason", holding.by())
                .json("origin", link.grant().origin())
                .json("grantedBy", holding.grantedBy())
                .json("since", link.term().from())
                .json("until", link.term().until())
                .json("lastUsed", holding.lastUsed())
                .members();
    }

    /** What the columns and letters mean. */
    static List<String> legend(Portions portions) {
        List<Portion> all = portions.all();
        List<String> columns = IntStream.range(0, all.size())
                .mapToObj(index -> (index + 1) + " " + all.get(index))
                .toList();
        return Stream.concat(
                        Stream.of("", LETTERS),
                        Lists.partition(columns, LEGENDS_A_LINE).stream().map(some -> String.join(", ", some)))
                .toList();
    }

    private static String letter(AccessLevel level) {
        return switch (level) {
            case NONE -> "-";
            case VIEW -> "V";
            case FULL -> "F";
        };
    }

    private static @Nullable String minute(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
