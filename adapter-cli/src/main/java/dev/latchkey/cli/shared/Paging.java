package dev.latchkey.cli.shared;

import dev.latchkey.application.shared.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every list, and how it is answered: one page, or with {@code --all} page after page. */
public final class Paging {
    @Option(names = "--limit", paramLabel = "N", description = "The most entries of a page, 1 to 200 (default: 50).")
    private @Nullable Integer limit;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Go on where an earlier page ended.")
    private @Nullable String cursor;

    @Option(names = "--all", description = "Answer with every page.")
    private boolean all;

    /**
     * Answers with a list.
     *
     * @param member the list's name for programs
     * @param shape an entry as it is answered
     */
    public <T> void answer(
            Screen screen, String member, Function<Page.Wanted, Page<T>> pages, Function<T, Card> shape) {
        int most = limit != null ? limit : all ? Page.Wanted.MOST : Page.Wanted.FIRST.limit();
        Page<Card> page = pages.apply(new Page.Wanted(most, cursor)).map(shape);
        boolean first = true;
        write(screen, member, page.items(), first);
        while (all && page.next() != null && !screen.unread()) {
            first = false;
            page = pages.apply(new Page.Wanted(most, page.next())).map(shape);
            write(screen, member, page.items(), first);
        }
        end(screen, page, first);
    }

    private static void write(Screen screen, String member, List<Card> cards, boolean first) {
        if (!screen.json()) {
            screen.rows(cards, first);
            return;
        }
        screen.piece(first ? "{" + Json.write(member) + ":[" : "");
        String comma = first ? "" : ",";
        for (Card card : cards) {
            screen.piece(comma + Json.write(card.members()));
            comma = ",";
        }
    }

    private static void end(Screen screen, Page<Card> page, boolean first) {
        if (screen.json()) {
            screen.data("],\"next\":" + Json.write(page.next()) + "}");
        } else if (page.next() != null) {
            screen.say("There is more: --cursor " + page.next() + ", or --all.");
        } else if (first && page.items().isEmpty()) {
            screen.say("Nothing to show.");
        }
    }
}
