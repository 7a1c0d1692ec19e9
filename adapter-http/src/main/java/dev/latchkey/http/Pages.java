package dev.latchkey.http;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the server says of itself: the OpenAPI document, the same to read, and a page that says what this is. */
final class Pages {
    ImmutableList<Route> routes() {
        byte[] document = resource("openapi.json");
        return ImmutableList.of(
                Route.open(Method.GET, "/openapi.json", call -> Answer.bytes("application/json", document)));
    }

    private static byte[] resource(String name) {
        try {
            return Resources.toByteArray(Resources.getResource(Pages.class, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
