package dev.latchkey.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import com.google.common.reflect.ClassPath;
import dev.latchkey.domain.privilege.Portion;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whichever class a program touches first, constants that know each other come out the same. */
class FirstTouchTest {
    private static final URL[] OURS = Stream.of(Settings.class, Portion.class)
            .map(one -> one.getProtectionDomain().getCodeSource().getLocation())
            .toArray(URL[]::new);

    @Test
    void every_class_may_be_the_first_one_touched() throws Exception {
        List<String> names = namesOfOurs();
        Map<String, String> expected = constantsTouching(names.get(0), names);

        assertThat(names).hasSizeGreaterThan(100).contains(Settings.class.getName());
        assertThat(expected).hasSizeGreaterThan(50);
        for (String first : ownersOf(expected)) {
            assertThat(Maps.difference(constantsTouching(first, names), expected)
                            .entriesDiffering())
                    .as(first)
                    .isEmpty();
        }
    }

    /** A class without constants has nothing to do when it is touched. */
    private static Set<String> ownersOf(Map<String, String> constants) {
        return constants.keySet().stream()
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> namesOfOurs() throws Exception {
        try (URLClassLoader ours = new FreshClasses()) {
            return ClassPath.from(ours).getAllClasses().stream()
                    .filter(one -> one.getPackageName().startsWith("dev.latchkey."))
                    .filter(one -> !one.getSimpleName().equals("package-info"))
                    .filter(one -> Stream.of(OURS)
                            .anyMatch(place -> one.url().toString().contains(place.getPath())))
                    .map(ClassPath.ClassInfo::getName)
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> constantsTouching(String first, List<String> names) throws Exception {
        try (URLClassLoader ours = new FreshClasses()) {
            Class.forName(first, true, ours);
            Map<String, String> constants = new TreeMap<>();
            for (String name : names) {
                for (Field field : Class.forName(name, true, ours).getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                        field.setAccessible(true);
                        constants.put(name + "." + field.getName(), shown(field.get(null)));
                    }
                }
            }
            return constants;
        }
    }

    /** Without the identities of objects. */
    /** Where an object lies, and what the virtual machine calls a lambda, says nothing of what it is. */
    private static String shown(Object constant) {
        return String.valueOf(constant).replaceAll("(@|[$][$]Lambda)[$/]?[0-9a-fx/]+", "$1");
    }

    /** Our classes loaded anew, those of others shared. */
    private static final class FreshClasses extends URLClassLoader {
        private FreshClasses() {
            super(OURS, FirstTouchTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("dev.latchkey.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
