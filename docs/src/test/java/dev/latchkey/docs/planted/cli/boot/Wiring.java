package dev.latchkey.docs.planted.cli.boot;

import dev.latchkey.docs.planted.http.link.LinkApi;
import dev.latchkey.docs.planted.jooq.link.LinkRows;

/** May know every adapter. */
public interface Wiring {
    LinkApi api();

    LinkRows rows();
}
