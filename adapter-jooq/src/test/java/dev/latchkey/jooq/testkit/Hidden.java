package dev.latchkey.jooq.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A host's data source whose connections do not let on which driver's they are. */
public final class Hidden {
    private Hidden() {}

    public static DataSource hidden(DataSource real) {
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object result = called(() -> method.invoke(real, arguments));
            return result instanceof Connection connection ? hidden(connection) : result;
        });
    }

    private static Connection hidden(Connection real) {
        return proxy(Connection.class, (self, method, arguments) -> switch (method.getName()) {
            case "isWrapperFor" -> false;
            case "unwrap" -> throw new SQLException("wraps nothing");
            default -> called(() -> method.invoke(real, arguments));
        });
    }

    @FunctionalInterface
    private interface Call {
        Object make() throws ReflectiveOperationException;
    }

    private static Object called(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Hidden.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
