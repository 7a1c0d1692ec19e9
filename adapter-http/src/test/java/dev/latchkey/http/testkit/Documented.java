package dev.latchkey.http.testkit;

/** Holds answers against the OpenAPI document. */
public final class Documented {
    private Documented() {}

    static void require(String method, String path, Reply reply) {}
}
