package dev.latchkey.http.shared;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;

/** Keeps pages of other sites from using the cookies a browser keeps for us. */
final class SameOrigin {
    private static final String ORIGIN = "Origin";
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private final Supplier<BaseUrl> baseUrl;

    SameOrigin(Supplier<BaseUrl> baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** @throws Rejected with CROSS_SITE unless the browser says that a page of ours sends it */
    void require(HttpServletRequest request) {
        if (!isBrowser(request)) {
            throw new Rejected(Reason.CROSS_SITE);
        }
        refuseForeign(request);
    }

    /** @throws Rejected with CROSS_SITE where a browser says that a page of another site sends it */
    void refuseForeign(HttpServletRequest request) {
        String origin = request.getHeader(ORIGIN);
        String site = request.getHeader(FETCH_SITE);
        if ((origin != null && !baseUrl.get().isOrigin(origin)) || (site != null && !site.equals("same-origin"))) {
            throw new Rejected(Reason.CROSS_SITE);
        }
    }

    /** Whether a browser sends it: every one that is kept up to date says so. */
    static boolean isBrowser(HttpServletRequest request) {
        return request.getHeader(ORIGIN) != null || request.getHeader(FETCH_SITE) != null;
    }
}
