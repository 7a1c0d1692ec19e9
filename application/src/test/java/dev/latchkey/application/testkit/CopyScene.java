package dev.latchkey.application.testkit;

import dev.latchkey.application.Store;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Selection;
import java.util.stream.Stream;

/**
 * What there is before something is copied.
 *
 * @param store where
 */
record CopyScene(Store store) {
    /**
     * The source has places 0 to 5 of each kind, the target 4 to 7 of one: 4 the same, 5 with other content. A third account and
     * the source's other lists have whatever they please.
     */
    Given.Street filled(CodeKind kind) {
        return filled(new Given(store).street(), kind);
    }

    Given.Street filled(Given.Street street, CodeKind kind) {
        CodeLists lists = new CodeLists(store);
        for (CodeKind each : CodeKind.values()) {
            lists.add(street.home(), CodeMaker.list(each, 6));
            lists.add(new Given(store).account(), CodeMaker.list(each, 8));
        }
        lists.add(
                street.nextDoor(),
                CodeMaker.at(kind, 4),
                CodeMaker.otherAt(kind, 5),
                CodeMaker.at(kind, 6),
                CodeMaker.at(kind, 7));
        return street;
    }

    /** Places 1, 4, 5, 6 and 9: the source has no such last two. */
    static Selection some(CodeKind kind) {
        return CodeLists.chosen(
                Stream.of(1, 4, 5, 6, 9).map(place -> CodeMaker.at(kind, place).key()));
    }
}
