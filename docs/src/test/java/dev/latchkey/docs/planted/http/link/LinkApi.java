package dev.latchkey.docs.planted.http.link;

import dev.latchkey.docs.planted.domain.privilege.AccessLevel;
import io.javalin.http.Context;

/** Stands for routes, and keeps all rules: to tell a level is not to compare it. */
public interface LinkApi {
    default void show(Context context, AccessLevel level) {
        context.result(
                switch (level) {
                    case NONE -> "No Access";
                    case FULL -> level.name();
                });
    }
}
