package dev.latchkey.domain.activity;

/** How an act went. */
public enum Outcome {
    DONE,
    /** A rule or a privilege said no. */
    REFUSED,
    /** A secret was wrong. */
    FAILED
}
