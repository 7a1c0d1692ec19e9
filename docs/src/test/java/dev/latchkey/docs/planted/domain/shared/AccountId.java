package dev.latchkey.docs.planted.domain.shared;

/** A value that everybody may construct. */
public record AccountId(long number) {}
