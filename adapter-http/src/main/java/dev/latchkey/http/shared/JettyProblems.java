package dev.latchkey.http.shared;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.shared.Reason;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what does not get as far as a route - no HTTP, an ambiguous address, a server that stops - as a problem. */
public final class JettyProblems extends ErrorHandler {
    private static final int SERVERS_FAULT = 500;
    private static final int STOPPING = 503;

    /** Jetty would answer methods besides GET, POST and HEAD with nothing. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        head(response.getHeaders());
        response.write(true, ByteBuffer.wrap(body(status)), callback);
    }

    private static void head(HttpFields.Mutable fields) {
        Headers.of(false).forEach(fields::put);
        fields.put("Content-Type", Problem.CONTENT_TYPE);
    }

    private static byte[] body(int status) {
        return Answers.bytes(
                status == STOPPING
                        ? Problem.other(status, "STORE_UNAVAILABLE", "Not available", "The server is stopping.", null)
                        : status >= SERVERS_FAULT
                                ? Problem.other(status, "DEFECT", "Defect", "Something went wrong here.", null)
                                : refusal(status));
    }

    private static Problem refusal(int status) {
        Reason reason = status == 404 ? Reason.ROUTE_UNKNOWN : Reason.REQUEST_MALFORMED;
        return Problem.of(status, Statuses.title(reason.kind()), reason, ImmutableList.of());
    }
}
