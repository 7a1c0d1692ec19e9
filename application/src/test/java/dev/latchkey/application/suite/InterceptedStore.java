package dev.latchkey.application.suite;

import dev.latchkey.application.Store;
import dev.latchkey.application.shared.Transactions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A store whose port calls are watched by somebody who may throw; transactions are begun and ended as ever. */
public final class InterceptedStore {
    private InterceptedStore() {}

    /** What is told of each call; what it throws, the call throws. */
    public interface Watcher {
        /** @param call the port and its method, as {@code Accounts.add} */
        void before(String call, Object[] arguments);

        void after(String call);
    }

    public static Store of(Store store, Watcher watcher) {
        return proxy(Store.class, (proxy, method, arguments) -> {
            Object port = method.invoke(store);
            return port instanceof Transactions ? port : watched(method.getReturnType(), port, watcher);
        });
    }

    private static Object watched(Class<?> type, Object port, Watcher watcher) {
        return proxy(type, (proxy, method, arguments) -> {
            String call = type.getSimpleName() + "." + method.getName();
            watcher.before(call, arguments == null ? new Object[0] : arguments);
            try {
                Object result = method.invoke(port, arguments);
                watcher.after(call);
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
