package dev.latchkey.application.exchange;

import dev.latchkey.domain.shared.Secret;
import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A text as a QR code, drawn for a page or for a terminal.
 *
 * <p>What is drawn tells what the text does: a secret's drawing is a secret. Immutable.
 */
public final class QrCode {
    /** The quiet zone a reader needs around, in modules (ISO/IEC 18004). */
    private static final int QUIET = 4;

    private final io.nayuki.qrcodegen.QrCode modules;

    private QrCode(io.nayuki.qrcodegen.QrCode modules) {
        this.modules = modules;
    }

    /** @param text at most about 2,000 bytes */
    public static QrCode of(Secret text) {
        return new QrCode(io.nayuki.qrcodegen.QrCode.encodeText(text.reveal(), Ecc.MEDIUM));
    }

    /** An SVG picture, dark on light, one unit a module; takes whatever size it is given. */
    public Secret svg() {
        int size = modules.size + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.size; y++) {
            for (int x = 0; x < modules.size; x++) {
                if (modules.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Secret("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0,0h" + size + "v" + size + "h-" + size
                + "z\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>");
    }

    /**
     * Lines of half blocks, two modules high each, for a terminal with light text on a dark ground; a line of text is about as
     * high as two of its letters are wide. Each ends with a line feed.
     */
    public Secret lines() {
        StringBuilder lines = new StringBuilder();
        for (int y = -QUIET; y < modules.size + QUIET; y += 2) {
            for (int x = -QUIET; x < modules.size + QUIET; x++) {
                lines.append(half(isLight(x, y), isLight(x, y + 1)));
            }
            lines.append('\n');
        }
        return new Secret(lines.toString());
    }

    /** Outside everything is light. */
    private boolean isLight(int x, int y) {
        return !modules.getModule(x, y);
    }

    private static char half(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '\u2588' : '\u2580';
        }
        return lower ? '\u2584' : ' ';
    }
}
