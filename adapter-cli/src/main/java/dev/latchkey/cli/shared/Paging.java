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
        answerSheet(screen, member, wanted -> new Sheet<>(Frame.NONE, pages.apply(wanted)), shape);
    }

    /**
     * What stands around a list.
     *
     * @param members for programs
     * @param above lines for people, before the list
     * @param below lines for people, after it
     */
    public record Frame(Card members, List<String> above, List<String> below) {
        static final Frame NONE = new Frame(new Card(), List.of(), List.of());
    }

    /** A page of a list with what stands around it; that of the first page counts. */
    public record Sheet<T>(Frame frame, Page<T> page) {}

    /** Answers with a document: a list with something around it. */
    public <T> void answerSheet(
            Screen screen, String member, Function<Page.Wanted, Sheet<T>> pages, Function<T, Card> shape) {
        int most = limit != null ? limit : all ? Page.Wanted.MOST : Page.Wanted.FIRST.limit();
        Sheet<T> sheet = pages.apply(new Page.Wanted(most, cursor));
        Page<Card> page = sheet.page().map(shape);
        boolean first = true;
        begin(screen, sheet.frame(), member);
        write(screen, page.items(), first);
        while (all && page.next() != null && !screen.unread()) {
            first = false;
            page = pages.apply(new Page.Wanted(most, page.next())).page().map(shape);
            write(screen, page.items(), first);
        }
        end(screen, sheet.frame(), page, first);
    }

    private static void begin(Screen screen, Frame frame, String member) {
        if (screen.json()) {
            String members = Json.write(frame.members().members());
            String open = members.substring(0, members.length() - 1);
            screen.piece(open + (open.length() > 1 ? "," : "") + Json.write(member) + ":[");
        } else {
            frame.above().forEach(line -> screen.data(Printable.of(line)));
        }
    }

    private static void write(Screen screen, List<Card> cards, boolean first) {
        if (!screen.json()) {
            screen.rows(cards, first);
            return;
        }
        String comma = first ? "" : ",";
        for (Card card : cards) {
            screen.piece(comma + Json.write(card.members()));
            comma = ",";
        }
    }

    private static void end(Screen screen, Frame frame, Page<Card> page, boolean first) {
        if (screen.json()) {
            screen.data("],\"next\":" + Json.write(page.next()) + "}");
            return;
        }
        frame.below().forEach(line -> screen.data(Printable.of(line)));
        if (page.next() != null) {
            screen.say("There is more: --cursor " + page.next() + ", or --all.");
        } else if (first && page.items().isEmpty()) {
            screen.say("Nothing to show.");
        }
    }
}
