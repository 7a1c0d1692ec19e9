package dev.latchkey.docs.planted.jooq.link;

import dev.latchkey.docs.planted.domain.link.Link;
import dev.latchkey.docs.planted.domain.shared.AccountId;
import org.jooq.Record;

/** Rebuilds the domain where it may. */
public class LinkRows {
    Link link(Record row) {
        return new Link(new AccountId(row.get(0, Long.class)));
    }
}
