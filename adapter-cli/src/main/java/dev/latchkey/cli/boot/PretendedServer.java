package dev.latchkey.cli.boot;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Says as much as a PostgreSQL server would while its driver opens a connection, and that everything asked afterwards is done,
 * without a row: where no server can be asked, the class-data archive is made of what the driver needs for that.
 *
 * <p>Protocol 3.0, of the chapter "Frontend/Backend Protocol" of PostgreSQL's documentation. Serves one connection after the
 * other, on this machine alone.
 */
final class PretendedServer implements AutoCloseable {
    private static final int ENCRYPTION_WANTED = 80877103;
    private static final int GSS_WANTED = 80877104;

    private final ServerSocket socket;

    PretendedServer() throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "pretended server");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "jdbc:postgresql://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort()
                + "/nothing";
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                new Talk(client).run();
            } catch (IOException over) {
                // the driver has gone, or this was closed
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Talk {
        private final DataInputStream in;
        private final DataOutputStream out;

        private Talk(Socket client) throws IOException {
            in = new DataInputStream(client.getInputStream());
            out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()));
        }

        private void run() throws IOException {
            while (isRefused(request())) {
                out.writeByte('N');
                out.flush();
            }
            say('R', 0);
            parameter("server_version", "17.0");
            parameter("server_encoding", "UTF8");
            parameter("client_encoding", "UTF8");
            parameter("DateStyle", "ISO, MDY");
            parameter("TimeZone", "UTC");
            parameter("integer_datetimes", "on");
            parameter("standard_conforming_strings", "on");
            say('K', 1, 1);
            ready();
            while (true) {
                answer(in.readByte());
            }
        }

        private static boolean isRefused(int code) {
            return code == ENCRYPTION_WANTED || code == GSS_WANTED;
        }

        /** What stands first in a message without a type. */
        private int request() throws IOException {
            int length = in.readInt();
            int code = in.readInt();
            in.readNBytes(length - 2 * Integer.BYTES);
            return code;
        }

        private void answer(byte type) throws IOException {
            in.readNBytes(in.readInt() - Integer.BYTES);
            switch (type) {
                case 'P' -> say('1');
                case 'B' -> say('2');
                case 'D' -> say('n');
                case 'C' -> say('3');
                case 'E' -> done();
                case 'S' -> ready();
                case 'Q' -> {
                    done();
                    ready();
                }
                default -> throw new EOFException();
            }
        }

        private void done() throws IOException {
            texts('C', "SET");
        }

        private void ready() throws IOException {
            out.writeByte('Z');
            out.writeInt(Integer.BYTES + 1);
            out.writeByte('I');
            out.flush();
        }

        private void parameter(String name, String value) throws IOException {
            texts('S', name, value);
        }

        private void say(char type, int... numbers) throws IOException {
            out.writeByte(type);
            out.writeInt(Integer.BYTES * (1 + numbers.length));
            for (int number : numbers) {
                out.writeInt(number);
            }
        }

        private void texts(char type, String... all) throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (String text : all) {
                body.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
                body.write(0);
            }
            out.writeByte(type);
            out.writeInt(Integer.BYTES + body.size());
            body.writeTo(out);
        }
    }
}
