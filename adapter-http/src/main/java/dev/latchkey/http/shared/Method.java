package dev.latchkey.http.shared;

/** The methods addresses take. HEAD is answered wherever GET is. */
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Whether it asks for a change. */
    boolean changes() {
        return this != GET;
    }
}
