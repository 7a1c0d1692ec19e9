package dev.latchkey.application.link;

import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Username;
import org.jspecify.annotations.Nullable;

/** Reading one standing link under the version a person saw (ACC-7). */
final class Listings {
    private Listings() {}

    /** @throws Rejected with USERNAME_UNKNOWN or STALE */
    static Listed require(Links links, AccountId account, Username username, @Nullable Long version) {
        Listed listed = links.username(account, username).orElseThrow(() -> new Rejected(Reason.USERNAME_UNKNOWN));
        if (version != null && version != listed.link().version()) {
            throw new Rejected(Reason.STALE);
        }
        return listed;
    }
}
