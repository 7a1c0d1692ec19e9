package dev.latchkey.domain.shared;

/**
 * One thing that is wrong with what was entered: which field, and why.
 *
 * @param field the field in camelCase as commands name it, nested ones joined by a point ({@code provider.firstName})
 */
public record Fault(String field, Reason reason) {}
