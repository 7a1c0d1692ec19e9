package dev.latchkey.http.shared;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every route there is. */
public final class RouteTable {
    private static final Pattern PART = Pattern.compile("\\{[^}]+}");

    /** What, once it is decoded, might be taken for a piece of an address: slashes, the per cent sign, controls. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("%(?:2f|5c|25|[01][0-9a-f]|7f)|\\\\", Pattern.CASE_INSENSITIVE);

    /** The end of addresses whose last part may hold any of it: it is decoded once, and names nothing else. */
    private static final String KEY = "/{key}";

    private final ImmutableList<Route> routes;

    public RouteTable(List<Route> routes) {
        this.routes = ImmutableList.copyOf(routes);
        long different = routes.stream()
                .map(route -> route.method() + " " + route.path())
                .distinct()
                .count();
        if (different != routes.size()) {
            throw new IllegalArgumentException("two routes for one method of one address");
        }
    }

    public ImmutableList<Route> routes() {
        return routes;
    }

    /** The methods an address takes, as {@code Allow} says them; empty where there is nothing at the address. */
    String allowed(String path) {
        return routes.stream()
                .filter(route -> matches(route.path(), path))
                .flatMap(route -> route.method() == Method.GET
                        ? Stream.of("GET", "HEAD")
                        : Stream.of(route.method().name()))
                .distinct()
                .sorted()
                .collect(joining(", "));
    }

    /** Whether an address holds what another program might read as another address. */
    boolean isAmbiguous(String path) {
        return AMBIGUOUS.matcher(path).find()
                && (AMBIGUOUS
                                .matcher(path.substring(0, path.lastIndexOf('/') + 1))
                                .find()
                        || routes.stream()
                                .noneMatch(route -> route.path().endsWith(KEY) && matches(route.path(), path)));
    }

    private static boolean matches(String template, String path) {
        String[] expected = template.split("/", -1);
        String[] actual = path.split("/", -1);
        if (expected.length != actual.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            boolean part = PART.matcher(expected[i]).matches() && !actual[i].isEmpty();
            if (!part && !expected[i].equals(actual[i])) {
                return false;
            }
        }
        return true;
    }
}
