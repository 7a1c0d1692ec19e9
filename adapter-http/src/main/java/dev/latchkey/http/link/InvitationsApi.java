package dev.latchkey.http.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.InvitationCases;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.application.link.Invite;
import dev.latchkey.application.link.MakeInvitationLink;
import dev.latchkey.application.link.ResendInvitation;
import dev.latchkey.application.link.WithdrawInvitation;
import dev.latchkey.application.shared.Page;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.JsonObject;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Preconditions;
import dev.latchkey.http.shared.Route;
import dev.latchkey.http.shared.Route.Repeats;

/** An account's invitations, for those who run its access. */
public final class InvitationsApi {
    private static final String INVITATIONS = "/api/v1/accounts/{account}/invitations";
    private static final String INVITATION = INVITATIONS + "/{invitation}";

    private final Latchkey latchkey;
    private final InvitationCases invitations;

    public InvitationsApi(Latchkey latchkey) {
        this.latchkey = latchkey;
        this.invitations = latchkey.invitations();
    }

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.GET, INVITATIONS, this::list).inPages(),
                Route.signedIn(Method.POST, INVITATIONS, this::invite).once(Repeats.ANSWERED_AGAIN),
                Route.signedIn(Method.GET, INVITATION, this::show),
                Route.signedIn(Method.DELETE, INVITATION, this::withdraw),
                Route.signedIn(Method.POST, INVITATION + "/resend", this::resend)
                        .once(Repeats.ANSWERED_AGAIN),
                Route.signedIn(Method.POST, INVITATION + "/link", this::makeLink)
                        .once(Repeats.ANSWERED_ONCE));
    }

    private Answer list(Call call) {
        Page<InvitationJson> page = invitations
                .list()
                .list(call.actor(), call.account(), call.page())
                .map(this::json);
        return Answer.ok(new InvitationJson.PageJson(page.items(), page.next()));
    }

    private Answer invite(Call call) {
        JsonObject body = call.body()
                .object()
                .only("email", LevelsBody.PRESET, LevelsBody.PRIVILEGES, TermBody.FROM, TermBody.UNTIL);
        Listed made = invitations
                .invite()
                .handle(
                        call.actor(),
                        new Invite.Command(
                                call.account(), body.text("email"), LevelsBody.read(body), TermBody.asked(body)));
        return tagged(Answer.created(json(made)), made)
                .with(
                        "Location",
                        "/api/v1/accounts/" + made.invitation().account() + "/invitations/"
                                + made.invitation().id());
    }

    private Answer show(Call call) {
        return answer(invitations.list().show(call.actor(), call.account(), call.invitation()));
    }

    private Answer withdraw(Call call) {
        invitations
                .withdraw()
                .handle(
                        call.actor(),
                        new WithdrawInvitation.Command(call.account(), call.invitation(), call.version()));
        return Answer.noContent();
    }

    private Answer resend(Call call) {
        return answer(invitations
                .resend()
                .handle(call.actor(), new ResendInvitation.Command(call.account(), call.invitation())));
    }

    private Answer makeLink(Call call) {
        MakeInvitationLink.Made made = invitations
                .makeLink()
                .handle(call.actor(), new MakeInvitationLink.Command(call.account(), call.invitation()));
        return Answer.created(new InvitationJson.LinkJson(
                made.listed().invitation().id().toString(),
                made.secret().reveal(),
                made.listed().invitation().promised().expiresAt()));
    }

    private Answer answer(Listed listed) {
        return tagged(Answer.ok(json(listed)), listed);
    }

    private static Answer tagged(Answer answer, Listed listed) {
        return answer.with("ETag", Preconditions.tag(listed.invitation().version()));
    }

    private InvitationJson json(Listed listed) {
        return InvitationJson.of(
                listed, latchkey.settings().portions(), latchkey.clock().now());
    }
}
