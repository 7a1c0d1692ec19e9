package dev.latchkey.jooq.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A data source that asks the database, for every select that is run through it, also as part of an insert or a merge, how it is going to be run.
 *
 * <p>The same statement with the same values is explained on the same connection right before it is run. For one thread.
 */
public final class Plans {
    private final DataSource real;
    private final List<String> plans = new ArrayList<>();

    public Plans(DataSource real) {
        this.real = real;
    }

    public DataSource dataSource() {
        return proxy(
                DataSource.class,
                real,
                (method, arguments, result) -> result instanceof Connection connection
                        ? proxy(
                                Connection.class,
                                connection,
                                (name, sql, statement) -> statement(connection, name, sql, statement))
                        : result);
    }

    /** The plans since this was asked last, one after the other. */
    public String taken() {
        String all = String.join("\n", plans);
        plans.clear();
        return all;
    }

    private Object statement(Connection connection, String method, Object[] arguments, Object made)
            throws SQLException {
        if (!method.equals("prepareStatement") || !reads((String) arguments[0])) {
            return made;
        }
        PreparedStatement explaining = connection.prepareStatement("explain " + arguments[0]);
        PreparedStatement statement = (PreparedStatement) made;
        return Proxy.newProxyInstance(
                Plans.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (self, call, values) -> {
                    if (call.getName().startsWith("set")) {
                        invoke(call, explaining, values);
                    } else if (call.getName().startsWith("execute")) {
                        explain(explaining);
                    } else if (call.getName().equals("close")) {
                        explaining.close();
                    }
                    return invoke(call, statement, values);
                });
    }

    private static boolean reads(String sql) {
        return sql.startsWith("select") || (sql.contains("select ") && !sql.startsWith("explain"));
    }

    private void explain(PreparedStatement explaining) throws SQLException {
        try (ResultSet lines = explaining.executeQuery()) {
            while (lines.next()) {
                plans.add(lines.getString(1));
            }
        }
    }

    private interface Seeing {
        Object seen(String method, Object[] arguments, Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T real, Seeing seeing) {
        InvocationHandler handler =
                (self, method, arguments) -> seeing.seen(method.getName(), arguments, invoke(method, real, arguments));
        return type.cast(Proxy.newProxyInstance(Plans.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Method method, Object on, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
