package dev.latchkey.cli.boot;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.latchkey.application.Store;
import dev.latchkey.application.secret.Installation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A store written by a version that did not know a purpose of keys yet. */
final class EarlierStore {
    private EarlierStore() {}

    static Store of(Store store, String purpose) {
        Installation knowing = store.installation();
        Installation earlier = new Installation() {
            @Override
            public ImmutableMap<String, String> keyChecks() {
                return ImmutableMap.copyOf(Maps.filterKeys(knowing.keyChecks(), key -> !key.startsWith(purpose + " ")));
            }

            @Override
            public void rememberKey(String key, String checkValue) {
                knowing.rememberKey(key, checkValue);
            }

            @Override
            public ImmutableMap<Integer, String> portions() {
                return knowing.portions();
            }

            @Override
            public void rememberPortion(int position, String name) {
                knowing.rememberPortion(position, name);
            }
        };
        return (Store) Proxy.newProxyInstance(
                EarlierStore.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("installation") ? earlier : method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
