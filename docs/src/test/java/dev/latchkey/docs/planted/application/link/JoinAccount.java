package dev.latchkey.docs.planted.application.link;

import dev.latchkey.docs.planted.domain.link.Link;

/** Stands for a use case, and keeps all rules. */
public interface JoinAccount {
    Link link();
}
