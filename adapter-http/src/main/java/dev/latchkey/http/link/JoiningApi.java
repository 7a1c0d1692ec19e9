package dev.latchkey.http.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.link.Findable;
import dev.latchkey.application.link.JoinAccounts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.http.account.ProviderJson;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.JsonObject;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import dev.latchkey.http.shared.Route.Repeats;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Access Other Accounts: Find and Join. */
public final class JoiningApi {
    private final FindAccounts findAccounts;
    private final JoinAccounts joinAccounts;
    private final Portions portions;

    public JoiningApi(Latchkey latchkey) {
        this.findAccounts = latchkey.findAccounts();
        this.joinAccounts = latchkey.joinAccounts();
        this.portions = latchkey.settings().portions();
    }

    record TicketJson(String ticket, Instant expiresAt, ImmutableList<FoundJson> accounts) {}

    record FoundJson(String accountId, String practiceName, ProviderJson provider, boolean alreadyJoined) {
        static FoundJson of(Findable.Found found) {
            return new FoundJson(
                    found.account().toString(),
                    found.practiceName().value(),
                    ProviderJson.of(found.provider()),
                    found.alreadyJoined());
        }
    }

    record JoinsJson(ImmutableList<JoinedJson> accounts) {}

    record JoinedJson(
            String accountId,
            ImmutableMap<String, String> privileges,
            Instant since,
            @Nullable Instant until) {
        static JoinedJson of(Link link, Portions portions) {
            return new JoinedJson(
                    link.account().toString(),
                    UsernameJson.levels(link, portions),
                    link.term().from(),
                    link.term().until());
        }
    }

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.POST, "/api/v1/me/find", this::find).once(Repeats.ANSWERED_ONCE),
                Route.signedIn(Method.POST, "/api/v1/me/joins", this::join).once(Repeats.ANSWERED_AGAIN));
    }

    private Answer find(Call call) {
        JsonObject body = call.body().object().only("username", "password", "code");
        FindAccounts.Ticket ticket = findAccounts.handle(
                call.actor(),
                new FindAccounts.Command(body.text("username"), body.secret("password"), body.secret("code")));
        return Answer.ok(new TicketJson(
                ticket.ticket().reveal(),
                ticket.expiresAt(),
                ticket.accounts().stream().map(FoundJson::of).collect(ImmutableList.toImmutableList())));
    }

    private Answer join(Call call) {
        JsonObject body = call.body().object().only("ticket", "accounts");
        ImmutableList<Link> links = joinAccounts.handle(
                call.actor(), new JoinAccounts.Command(body.secret("ticket"), body.texts("accounts")));
        return Answer.created(new JoinsJson(
                links.stream().map(link -> JoinedJson.of(link, portions)).collect(ImmutableList.toImmutableList())));
    }
}
