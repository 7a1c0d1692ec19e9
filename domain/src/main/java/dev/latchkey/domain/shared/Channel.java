package dev.latchkey.domain.shared;

/** The door a request came through (ACT-1). */
public enum Channel {
    LIBRARY,
    HTTP,
    CONSOLE,
    CLI
}
