package dev.latchkey.jooq.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbc.JdbcConnection;
import org.postgresql.PGConnection;

/**
 * A data source one of whose connections is gone all of a sudden: PostgreSQL's server ends it, H2's is closed from below. It
 * keeps no pool, which might lend that one again. For one thread.
 */
public final class Severing {
    /** Stands for what ends a transaction, where a statement's beginning is asked for. */
    public static final String COMMIT = "commit";

    private final String url;
    private String beginning = "";
    private int left;

    /** @param url of a database that lets in whoever asks */
    public Severing(String url) {
        this.url = url;
    }

    /** Ends a connection right before the n-th statement that begins so, counted from now and from 1. */
    public void before(String statement, int time) {
        beginning = statement;
        left = time;
    }

    /** Whether it happened. */
    public boolean isDone() {
        return left == 0;
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            return switch (method.getName()) {
                case "getConnection" -> watched(DriverManager.getConnection(url));
                case "isWrapperFor" -> false;
                default -> throw new UnsupportedOperationException(method.getName());
            };
        });
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                next(connection, (String) arguments[0]);
            } else if (method.getName().equals("commit")) {
                next(connection, COMMIT);
            }
            return invoke(method, connection, arguments);
        });
    }

    private void next(Connection connection, String statement) throws SQLException {
        if (left > 0 && statement.startsWith(beginning) && --left == 0) {
            sever(connection);
        }
    }

    private void sever(Connection connection) throws SQLException {
        if (!connection.isWrapperFor(PGConnection.class)) {
            connection.unwrap(JdbcConnection.class).close();
            return;
        }
        try (Connection other = DriverManager.getConnection(url);
                PreparedStatement end = other.prepareStatement("select pg_terminate_backend(?, 10000)")) {
            end.setInt(1, connection.unwrap(PGConnection.class).getBackendPID());
            end.execute();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Severing.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Method method, Object on, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
