package dev.latchkey.docs.planted.application.memory;

import dev.latchkey.docs.planted.application.link.JoinAccount;

/** May know every feature, and be known by none. */
public interface InMemoryLinks {
    JoinAccount joinAccount();
}
