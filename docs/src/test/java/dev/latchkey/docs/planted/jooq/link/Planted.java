package dev.latchkey.docs.planted.jooq.link;

import dev.latchkey.docs.planted.domain.link.Link;
import dev.latchkey.docs.planted.domain.shared.AccountId;
import dev.latchkey.docs.planted.http.link.LinkApi;
import java.util.function.Function;

interface Planted {
    interface RebuildsOutsideOfRows {
        default Function<AccountId, Link> links() {
            return Link::new;
        }
    }

    interface StoreThatKnowsHttp {
        LinkApi api();
    }
}
