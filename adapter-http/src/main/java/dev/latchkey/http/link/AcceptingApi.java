package dev.latchkey.http.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.InvitationCases;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.link.AcceptAsNew;
import dev.latchkey.application.link.AcceptInvitation;
import dev.latchkey.application.link.DeclineInvitation;
import dev.latchkey.application.link.ShowInvitation;
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

/** What whoever has an invitation's link does with it. The secret is in the body, and never in an address. */
public final class AcceptingApi {
    private static final String INVITATIONS = "/api/v1/invitations";
    private static final String SECRET = "secret";
    private static final String USERNAME = "username";
    private static final String PASSWORD = "password";

    private final InvitationCases invitations;
    private final Portions portions;

    public AcceptingApi(Latchkey latchkey) {
        this.invitations = latchkey.invitations();
        this.portions = latchkey.settings().portions();
    }

    /** What accepting would give now. */
    record ShownJson(
            String accountId,
            String practiceName,
            ProviderJson provider,
            String inviter,
            String email,
            ImmutableMap<String, String> privileges,
            @Nullable Instant from,
            @Nullable Instant until,
            Instant expiresAt) {}

    record NewJson(
            String username,
            String accountId,
            ImmutableMap<String, String> privileges,
            Instant since,
            @Nullable Instant until) {}

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.open(Method.POST, INVITATIONS + "/show", this::show),
                Route.signedIn(Method.POST, INVITATIONS + "/accept", this::accept)
                        .once(Repeats.ANSWERED_AGAIN),
                Route.open(Method.POST, INVITATIONS + "/accept-as-new", this::acceptAsNew)
                        .once(Repeats.ANSWERED_AGAIN),
                Route.open(Method.POST, INVITATIONS + "/decline", this::decline));
    }

    private Answer show(Call call) {
        JsonObject body = call.body().object().only(SECRET);
        ShowInvitation.Shown shown = invitations.show().handle(body.secret(SECRET));
        return Answer.ok(new ShownJson(
                shown.practice().account().toString(),
                shown.practice().name().value(),
                ProviderJson.of(shown.practice().provider()),
                shown.inviter().value(),
                shown.to().value(),
                LevelsJson.of(shown.privileges(), portions),
                shown.dates().from(),
                shown.dates().until(),
                shown.expiresAt()));
    }

    private Answer accept(Call call) {
        JsonObject body = call.body().object().only(SECRET);
        Link link = invitations.accept().handle(call.actor(), new AcceptInvitation.Command(body.secret(SECRET)));
        return Answer.created(JoiningApi.JoinedJson.of(link, portions));
    }

    private Answer acceptAsNew(Call call) {
        JsonObject body = call.body().object().only(SECRET, USERNAME, PASSWORD);
        AcceptAsNew.Accepted accepted = invitations
                .acceptAsNew()
                .handle(
                        call.actor(),
                        new AcceptAsNew.Command(body.secret(SECRET), body.text(USERNAME), body.secret(PASSWORD)));
        Link link = accepted.link();
        return Answer.created(new NewJson(
                accepted.username().value(),
                link.account().toString(),
                UsernameJson.levels(link, portions),
                link.term().from(),
                link.term().until()));
    }

    private Answer decline(Call call) {
        JsonObject body = call.body().object().only(SECRET);
        invitations.decline().handle(call.actor(), new DeclineInvitation.Command(body.secret(SECRET)));
        return Answer.noContent();
    }
}
