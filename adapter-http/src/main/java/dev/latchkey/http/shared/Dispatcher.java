package dev.latchkey.http.shared;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Latchkey;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes every request through the same steps: where it came from, who sends it, what it says, the route's work, the
 * answer. Whatever is thrown on the way is answered as a problem. Safe for many threads.
 */
public final class Dispatcher {
    private static final String ORIGIN = "latchkey.origin";

    private final Origins origins;
    private final Cookies cookies;
    private final Callers callers;
    private final Problems problems;
    private final Repeating repeating;
    private final Supplier<BaseUrl> baseUrl;

    public Dispatcher(Latchkey latchkey, List<String> trustedProxies, Supplier<BaseUrl> baseUrl) {
        this.origins = new Origins(trustedProxies);
        this.cookies = new Cookies(baseUrl);
        this.callers = new Callers(latchkey.authenticate(), cookies, new SameOrigin(baseUrl));
        this.repeating = new Repeating(latchkey.idempotency());
        this.problems = new Problems(latchkey.clock());
        this.baseUrl = baseUrl;
    }

    /** @throws Rejected with SETTING_INVALID on http.trusted-proxies */
    public static void requireReadable(List<String> trustedProxies) {
        trustedProxies.forEach(Cidr::parse);
    }

    /** What is done before it is known whether there is a route. */
    public void begin(RouteTable table, Context context) {
        Origin origin = origins.of(context.req());
        context.attribute(ORIGIN, origin);
        context.header(Origins.REQUEST_ID, origin.correlation());
        ImmutableMap<String, String> headers = Headers.of(baseUrl.get().isSecure());
        headers.forEach(context::header);
        if (table.isAmbiguous(context.path())) {
            throw Malformed.request(Reason.REQUEST_MALFORMED);
        }
    }

    public void handle(Route route, Context context) {
        Answer answer = answer(route, context);
        if (answer.body() instanceof Answer.Stream stream) {
            Streams.write(context, answer, stream, thrown -> problems.answer(thrown, !takesBody(route.method())));
        } else {
            Answers.write(context, answer);
        }
    }

    private Answer answer(Route route, Context context) {
        try {
            Origin origin = origin(context);
            Callers.Caller caller = callers.identify(context.req(), route, origin);
            Query query = Query.read(context.queryParamMap(), route.parameters());
            return repeating.handle(route, new Call(context, origin, caller, query, cookies));
        } catch (RuntimeException | Error thrown) {
            return problems.answer(thrown, !takesBody(route.method()));
        }
    }

    /** There is no route, or none of that method. */
    public void noRoute(RouteTable table, Context context) {
        String allowed = table.allowed(context.path());
        Answers.write(
                context,
                allowed.isEmpty()
                        ? problems.answer(new Rejected(Reason.ROUTE_UNKNOWN), false)
                        : problems.notAllowed(allowed));
    }

    /** Something went wrong outside of every route. */
    public void failed(Throwable thrown, Context context) {
        Answers.write(context, problems.answer(thrown, false));
    }

    private static boolean takesBody(Method method) {
        return switch (method) {
            case POST, PUT, PATCH -> true;
            case GET, DELETE -> false;
        };
    }

    private static Origin origin(Context context) {
        Origin origin = context.attribute(ORIGIN);
        if (origin == null) {
            throw new IllegalStateException("no request goes past begin");
        }
        return origin;
    }
}
