package dev.latchkey.http;

import dev.latchkey.http.shared.BaseUrl;
import org.jspecify.annotations.Nullable;

/** The address the server is reached by, which is known in full when it listens. Safe for many threads. */
final class Listening {
    private final String bind;
    private volatile @Nullable BaseUrl baseUrl;

    Listening(HttpSettings settings) {
        this.bind = settings.bind();
        this.baseUrl = settings.baseUrl() == null ? null : BaseUrl.parse(settings.baseUrl());
    }

    void began(int port) {
        if (baseUrl == null) {
            baseUrl = BaseUrl.loopback(bind, port);
        }
    }

    BaseUrl baseUrl() {
        BaseUrl known = baseUrl;
        return known == null ? BaseUrl.loopback(bind, 0) : known;
    }
}
