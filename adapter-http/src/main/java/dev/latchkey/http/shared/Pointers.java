package dev.latchkey.http.shared;

/** Turns the names of fields as use cases have them into JSON Pointers (RFC 6901). */
public final class Pointers {
    private Pointers() {}

    /**
     * The pointer of a field: {@code provider.firstName} is {@code /provider/firstName}, {@code accounts[0]} is
     * {@code /accounts/0}; what follows the first point is one member's name, whatever it contains.
     */
    public static String of(String field) {
        int point = field.indexOf('.');
        String head = point < 0 ? field : field.substring(0, point);
        String pointer = indexed(head);
        return point < 0 ? pointer : member(pointer, field.substring(point + 1));
    }

    /** The pointer of an object's member. */
    static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    public static String element(String pointer, int index) {
        return pointer + "/" + index;
    }

    private static String indexed(String head) {
        int bracket = head.indexOf('[');
        return bracket > 0 && head.endsWith("]")
                ? member("", head.substring(0, bracket)) + "/" + head.substring(bracket + 1, head.length() - 1)
                : member("", head);
    }
}
