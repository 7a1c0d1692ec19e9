package dev.latchkey.http.shared;

import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.shared.Reason;

/** Which page of a list is asked for, by {@code ?limit=&cursor=}. */
final class Paging {
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";

    private Paging() {}

    static Page.Wanted wanted(Query query) {
        String limit = query.text(LIMIT);
        int entries = limit == null ? Page.Wanted.FIRST.limit() : number(limit);
        return new Page.Wanted(entries, query.text(CURSOR));
    }

    private static int number(String text) {
        int digits = text.length();
        if (digits > 3 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Malformed.parameter(LIMIT, Reason.LIMIT_OUT_OF_RANGE);
        }
        int number = Integer.parseInt(text);
        if (number < 1 || number > Page.Wanted.MOST) {
            throw Malformed.parameter(LIMIT, Reason.LIMIT_OUT_OF_RANGE);
        }
        return number;
    }
}
