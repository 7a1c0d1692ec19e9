package dev.latchkey.http.shared;

import com.google.common.net.MediaType;
import dev.latchkey.domain.shared.Reason;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What bodies are sent as. */
final class MediaTypes {
    private MediaTypes() {}

    /** Refuses another type, and another charset than UTF-8. */
    static void require(MediaType expected, @Nullable String contentType) {
        try {
            MediaType type = MediaType.parse(contentType == null ? "" : contentType);
            if (type.withoutParameters().equals(expected.withoutParameters())
                    && type.charset().or(StandardCharsets.UTF_8).equals(StandardCharsets.UTF_8)) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw Malformed.request(Reason.MEDIA_TYPE_UNSUPPORTED);
        }
        throw Malformed.request(Reason.MEDIA_TYPE_UNSUPPORTED);
    }
}
