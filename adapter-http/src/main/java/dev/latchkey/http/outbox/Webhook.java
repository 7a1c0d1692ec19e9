package dev.latchkey.http.outbox;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.http.shared.BaseUrl;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where events are sent to, and the key they are signed with.
 *
 * @param url https, or http to this machine alone
 */
public record Webhook(URI url, WebhookKey key) {

    /**
     * The webhook of two settings.
     *
     * @param secret 24 to 64 bytes in Base64, {@code whsec_} before them or not
     * @throws Rejected with SETTING_INVALID on {@code webhook.url} or {@code webhook.secret-file}
     */
    public static Webhook of(String url, Secret secret) {
        return new Webhook(parsed(url), WebhookKey.of(secret));
    }

    /** @throws Rejected with SETTING_INVALID on {@code webhook.url} */
    public Webhook {
        String host = url.getHost();
        boolean safe = "https".equalsIgnoreCase(url.getScheme())
                || ("http".equalsIgnoreCase(url.getScheme()) && host != null && BaseUrl.isLoopbackName(host));
        if (host == null || !safe || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new Rejected(Reason.SETTING_INVALID, "webhook.url");
        }
    }

    private static URI parsed(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new Rejected(Reason.SETTING_INVALID, "webhook.url");
        }
    }
}
