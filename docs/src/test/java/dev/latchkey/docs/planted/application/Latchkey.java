package dev.latchkey.docs.planted.application;

import dev.latchkey.docs.planted.application.link.JoinAccount;
import dev.latchkey.docs.planted.application.memory.InMemoryLinks;

/** Stands for the hexagon, and may know all of it. */
public interface Latchkey {
    InMemoryLinks links();

    JoinAccount joinAccount();
}
