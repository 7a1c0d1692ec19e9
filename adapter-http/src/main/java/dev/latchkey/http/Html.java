package dev.latchkey.http;

import com.google.common.html.HtmlEscapers;
import java.util.regex.Pattern;

/** A page as it is written, piece by piece; every text is escaped on its way in. For one thread. */
final class Html {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");

    /** @param attributes names and values by turns */
    Html start(String element, String... attributes) {
        page.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1]));
            page.append('"');
        }
        page.append('>');
        return this;
    }

    Html end(String... elements) {
        for (String element : elements) {
            page.append("</").append(element).append(">\n");
        }
        return this;
    }

    /** Text as it is. */
    Html text(String text) {
        page.append(escaped(text));
        return this;
    }

    /** Text in which what stands between backticks is code. */
    Html prose(String text) {
        page.append(CODE.matcher(escaped(text).replace("&#96;", "`")).replaceAll("<code>$1</code>"));
        return this;
    }

    /** A whole element. */
    Html element(String element, String text, String... attributes) {
        return start(element, attributes).prose(text).end(element);
    }

    /** A whole element whose text is not prose. */
    Html literal(String element, String text, String... attributes) {
        return start(element, attributes).text(text).end(element);
    }

    private static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
