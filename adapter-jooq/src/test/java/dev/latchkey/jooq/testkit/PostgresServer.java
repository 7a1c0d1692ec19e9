package dev.latchkey.jooq.testkit;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server of the test run, with nothing kept on the disk in earnest.
 *
 * <p>One runs for all tests of a virtual machine and ends with it, even if that is killed: a shell stands over it and stops it
 * when the pipe from us breaks. PostgreSQL does not run as root: there it runs in a user namespace of its own, or where
 * those are off as nobody. The databases' own order of texts is that of American English, not that of code points.
 */
public final class PostgresServer {
    /** The user of every database, who needs no password. */
    public static final String USER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ImmutableList<String> IN_NAMESPACE = ImmutableList.of("unshare", "-U");
    private static final ImmutableList<String> AS_NOBODY =
            ImmutableList.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    private static final String WATCH =
            "\"$@\" & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf \"$DIRECTORY\"";

    private final int port;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(int port) {
        this.port = port;
    }

    /** The server of this test run, begun with the first call. */
    public static PostgresServer running() {
        return Running.SERVER;
    }

    private static final class Running {
        static final PostgresServer SERVER = start(prefix());
    }

    /** A server of its own, begun by a stated command. */
    static PostgresServer start(List<String> prefix) {
        try {
            Path directory = Files.createTempDirectory("latchkey-postgres");
            Files.setPosixFilePermissions(directory, EnumSet.allOf(PosixFilePermission.class));
            int port = freePort();
            Path bin = PostgresBinaries.directory().resolve("bin");
            String data = directory.resolve("data").toString();
            initialize(prefix, bin, data);
            Process server = serve(prefix, bin, data, port, directory);
            PostgresServer started = new PostgresServer(port);
            started.await(server, directory);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL began", e);
        }
    }

    /** How a server is begun here: as we are, unless we are root. */
    private static ImmutableList<String> prefix() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return ImmutableList.of();
        }
        return succeeds(IN_NAMESPACE) ? IN_NAMESPACE : AS_NOBODY;
    }

    static ImmutableList<String> asNobody() {
        return AS_NOBODY;
    }

    private static boolean succeeds(List<String> prefix) {
        try {
            return command(prefix, "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void initialize(List<String> prefix, Path bin, String data)
            throws IOException, InterruptedException {
        Process initdb = command(
                        prefix,
                        bin.resolve("initdb").toString(),
                        "--pgdata=" + data,
                        "--username=" + USER,
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=en-US",
                        "--no-sync")
                .start();
        String said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (initdb.waitFor() != 0) {
            throw new IllegalStateException("initdb failed: " + said);
        }
    }

    private static Process serve(List<String> prefix, Path bin, String data, int port, Path directory)
            throws IOException {
        ImmutableList<String> watched = ImmutableList.<String>builder()
                .add("sh", "-c", WATCH, "sh")
                .addAll(prefix)
                .add(bin.resolve("postgres").toString(), "-D", data, "-F", "-p", Integer.toString(port))
                .add("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=")
                .add("-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200")
                .build();
        ProcessBuilder builder = command(List.of(), watched.toArray(String[]::new));
        builder.environment().put("DIRECTORY", directory.toString());
        builder.redirectOutput(directory.resolve("log").toFile());
        return builder.start();
    }

    private static ProcessBuilder command(List<String> prefix, String... command) {
        ImmutableList<String> whole = ImmutableList.<String>builder()
                .addAll(prefix)
                .addAll(Arrays.asList(command))
                .build();
        ProcessBuilder builder = new ProcessBuilder(whole);
        builder.directory(Path.of("/").toFile());
        return builder.redirectErrorStream(true);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await(Process server, Path directory) throws InterruptedException, IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = DriverManager.getConnection(url("postgres"))) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                if (!server.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "PostgreSQL did not begin: " + Files.readString(directory.resolve("log")), e);
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** The address of a new database with nothing in it; no password is wanted. */
    public String newDatabase() {
        String name = "latchkey" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER;
    }
}
