package dev.latchkey.application.suite;

import dev.latchkey.application.Store;
import dev.latchkey.application.shared.Transactions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

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

    /** A store that says it takes part in a host's transaction: the one its thread is in already. */
    public static Store joining(Store store) {
        Transactions own = store.transactions();
        Transactions joined = new Transactions() {
            @Override
            public <T> T call(Supplier<T> work) {
                return own.call(work);
            }

            @Override
            public <T> T apart(Supplier<T> work) {
                return own.apart(work);
            }

            @Override
            public <T> T rehearse(Supplier<T> work) {
                return own.rehearse(work);
            }

            @Override
            public boolean rehearsing() {
                return own.rehearsing();
            }

            @Override
            public boolean joined() {
                return true;
            }
        };
        return proxy(Store.class, (proxy, method, arguments) -> {
            Object port = method.invoke(store);
            return port instanceof Transactions ? joined : port;
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
