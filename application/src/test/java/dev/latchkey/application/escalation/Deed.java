package dev.latchkey.application.escalation;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collections;

/** Sorts of acts. */
enum Deed {
    SIGN_UP(1),
    ALLOW(5),
    LIMIT(5),
    DATE(5),
    SUSPEND(4),
    RESUME(5),
    SUSPEND_AND_RESUME(4),
    END(3),
    MAKE_PLAIN(3),
    FIND(4),
    JOIN(4),
    INVITE(4),
    ACCEPT(4),
    OFFER(5),
    TAKE(5),
    STATE(2);

    /** All of them, each as often as it is tried. */
    static final ImmutableList<Deed> WEIGHED = Arrays.stream(values())
            .flatMap(deed -> Collections.nCopies(deed.weight, deed).stream())
            .collect(ImmutableList.toImmutableList());

    private final int weight;

    Deed(int weight) {
        this.weight = weight;
    }
}
