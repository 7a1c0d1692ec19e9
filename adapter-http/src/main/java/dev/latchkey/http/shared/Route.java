package dev.latchkey.http.shared;

import com.google.common.collect.ImmutableSet;

/**
 * One method of one address.
 *
 * @param path with parts in braces: {@code /api/v1/accounts/{account}}
 * @param parameters the query parameters it takes; any other is refused
 */
public record Route(
        Method method, String path, Access access, ImmutableSet<String> parameters, Repeats repeats, Handler handler) {
    /** What a route does with an {@code Idempotency-Key}. */
    public enum Repeats {
        /** Takes none: what it does may be done twice, or must be. */
        DONE_AGAIN,
        /** Does a repeated request once, and gives the same answer again. */
        ANSWERED_AGAIN,
        /** Does a repeated request once; its answer holds a secret and is given once. */
        ANSWERED_ONCE
    }

    /** Who gets through to a route. */
    public enum Access {
        /** Anybody. */
        OPEN,
        /** Whoever sends a session's token. */
        SIGNED_IN,
        /** Anybody; it is for people to read, not part of the API. */
        PAGE
    }

    /** Answers a call. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(Call call);
    }

    public static Route open(Method method, String path, Handler handler) {
        return new Route(method, path, Access.OPEN, ImmutableSet.of(), Repeats.DONE_AGAIN, handler);
    }

    public static Route signedIn(Method method, String path, Handler handler) {
        return new Route(method, path, Access.SIGNED_IN, ImmutableSet.of(), Repeats.DONE_AGAIN, handler);
    }

    public static Route page(String path, Handler handler) {
        return new Route(Method.GET, path, Access.PAGE, ImmutableSet.of(), Repeats.DONE_AGAIN, handler);
    }

    /** The same with query parameters. */
    public Route taking(String... names) {
        return new Route(
                method,
                path,
                access,
                ImmutableSet.<String>builder().addAll(parameters).add(names).build(),
                repeats,
                handler);
    }

    /** The same, doing a request that is repeated with its key once. */
    public Route once(Repeats how) {
        return new Route(method, path, access, parameters, how, handler);
    }

    /** The same for a list that is answered in pages. */
    public Route inPages() {
        return taking(Paging.LIMIT, Paging.CURSOR);
    }
}
