package dev.latchkey.http.session;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.session.OwnSessions;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.SessionId;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where one is signed in: to see, and to end what should not be there. */
public final class MySessionsApi {
    private static final String SESSIONS = "/api/v1/me/sessions";

    private final Latchkey latchkey;

    public MySessionsApi(Latchkey latchkey) {
        this.latchkey = latchkey;
    }

    /** @param current whether the call was made with it */
    record ListedJson(
            String id,
            boolean current,
            Instant createdAt,
            Instant lastUsed,
            Instant endsAt,
            String channel,
            @Nullable String source) {
        static ListedJson of(OwnSessions.Listed listed, @Nullable SessionId current) {
            return new ListedJson(
                    listed.session().id().toString(),
                    listed.session().id().equals(current),
                    listed.session().createdAt(),
                    listed.session().seenAt(),
                    listed.endsAt(),
                    listed.session().from().channel().name(),
                    listed.session().from().address());
        }
    }

    record PageJson(
            ImmutableList<ListedJson> sessions, @Nullable String next) {}

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.GET, SESSIONS, this::list).inPages(),
                Route.signedIn(Method.DELETE, SESSIONS, this::endOthers),
                Route.signedIn(Method.DELETE, SESSIONS + "/{session}", this::end));
    }

    private Answer list(Call call) {
        SessionId current = call.session();
        Page<ListedJson> page = latchkey.sessions()
                .own()
                .handle(call.actor(), call.page())
                .map(listed -> ListedJson.of(listed, current));
        return Answer.ok(new PageJson(page.items(), page.next()));
    }

    private Answer endOthers(Call call) {
        latchkey.signOut().everywhereElse(call.actor(), call.session());
        return Answer.noContent();
    }

    private Answer end(Call call) {
        SessionId session = new SessionId(call.id("session", Reason.SESSION_UNKNOWN));
        latchkey.signOut().elsewhere(call.actor(), session);
        Answer answer = Answer.noContent();
        return call.isByCookie() && session.equals(call.session())
                ? answer.with(call.cookies().noSession())
                : answer;
    }
}
