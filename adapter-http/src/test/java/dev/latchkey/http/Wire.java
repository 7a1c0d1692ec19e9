package dev.latchkey.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Bytes sent over a socket as no well-behaved client would send them, and what came back. */
final class Wire {
    private static final int PATIENCE_MILLIS = 20_000;

    private Wire() {}

    /** Sends one request on a connection of its own, which it must ask to be closed. */
    static String send(int port, String request) {
        return send(port, request.getBytes(StandardCharsets.UTF_8));
    }

    static String send(int port, byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException refusedBeforeItWasAllSent) {
                // what the server said meanwhile is read all the same
            }
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (IOException connectionReset) {
                // what came before counts
            }
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String get(int port, String target, String... headers) {
        return send(port, head("GET", target, headers) + "\r\n");
    }

    static String head(String method, String target, String... headers) {
        StringBuilder head =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.toString();
    }
}
