package dev.latchkey.http.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.OwnershipCases;
import dev.latchkey.application.link.AcceptOwnership;
import dev.latchkey.application.link.DeclineOwnership;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.link.OfferOwnership;
import dev.latchkey.application.link.OwnershipOffers.Listed;
import dev.latchkey.application.link.WithdrawOffer;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.username.Username;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.JsonObject;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import dev.latchkey.http.shared.Route.Repeats;

/** Offers of ownership: an account's, and one's own. */
public final class OwnershipApi {
    private static final String OFFERS = "/api/v1/accounts/{account}/ownership-offers";
    private static final String OWN = "/api/v1/me/ownership-offers";
    private static final String USERNAME = "username";
    private static final String STEP_DOWN = "stepDown";

    private final Latchkey latchkey;
    private final OwnershipCases ownership;

    public OwnershipApi(Latchkey latchkey) {
        this.latchkey = latchkey;
        this.ownership = latchkey.ownership();
    }

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.GET, OFFERS, this::list).inPages(),
                Route.signedIn(Method.POST, OFFERS, this::offer).once(Repeats.ANSWERED_AGAIN),
                Route.signedIn(Method.DELETE, OFFERS + "/{offer}", this::withdraw),
                Route.signedIn(Method.GET, OWN, this::own).inPages(),
                Route.signedIn(Method.POST, OWN + "/{offer}/accept", this::accept)
                        .once(Repeats.ANSWERED_AGAIN),
                Route.signedIn(Method.POST, OWN + "/{offer}/decline", this::decline)
                        .once(Repeats.ANSWERED_AGAIN));
    }

    private Answer list(Call call) {
        return page(ownership.list().ofAccount(call.actor(), call.account(), call.page()));
    }

    private Answer own(Call call) {
        return page(ownership.list().own(call.actor(), call.page()));
    }

    private Answer offer(Call call) {
        AccountId account = call.account();
        JsonObject body = call.body().object();
        boolean stepsDown = Boolean.TRUE.equals(body.flag(STEP_DOWN));
        body = stepsDown
                ? body.only(USERNAME, STEP_DOWN, LevelsBody.PRESET, LevelsBody.PRIVILEGES)
                : body.only(USERNAME, STEP_DOWN);
        LevelsForm kept = stepsDown ? LevelsBody.read(body) : null;
        Faults faults = new Faults();
        Username username = faults.sure(faults.required(USERNAME, body.text(USERNAME), Username::choose));
        Listed made = ownership.offer().handle(call.actor(), new OfferOwnership.Command(account, username, kept));
        return Answer.created(json(made));
    }

    private Answer withdraw(Call call) {
        ownership.withdraw().handle(call.actor(), new WithdrawOffer.Command(call.account(), call.offer()));
        return Answer.noContent();
    }

    private Answer accept(Call call) {
        return Answer.ok(json(ownership.accept().handle(call.actor(), new AcceptOwnership.Command(call.offer()))));
    }

    private Answer decline(Call call) {
        return Answer.ok(json(ownership.decline().handle(call.actor(), new DeclineOwnership.Command(call.offer()))));
    }

    private Answer page(Page<Listed> listed) {
        Page<OfferJson> page = listed.map(this::json);
        return Answer.ok(new OfferJson.PageJson(page.items(), page.next()));
    }

    private OfferJson json(Listed listed) {
        return OfferJson.of(
                listed, latchkey.settings().portions(), latchkey.clock().now());
    }
}
