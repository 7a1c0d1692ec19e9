package dev.latchkey.http.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.link.ResumeAccess;
import dev.latchkey.application.link.SuspendAccess;
import dev.latchkey.application.link.Withdrawal;
import dev.latchkey.application.shared.Page;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.JsonObject;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Preconditions;
import dev.latchkey.http.shared.Route;

/** Suspending and resuming a username's access, and what a username gave. */
public final class SuspensionsApi {
    private static final String USERNAME = "/api/v1/accounts/{account}/usernames/{username}";
    private static final String WHY = "why";
    private static final String GIVEN = "given";

    private final Latchkey latchkey;

    public SuspensionsApi(Latchkey latchkey) {
        this.latchkey = latchkey;
    }

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.POST, USERNAME + "/suspend", this::suspend),
                Route.signedIn(Method.POST, USERNAME + "/resume", this::resume),
                Route.signedIn(Method.GET, USERNAME + "/given", this::given).inPages());
    }

    private Answer suspend(Call call) {
        Long version = call.requiredVersion();
        JsonObject body = call.body().object().only(WHY, GIVEN);
        boolean given = Boolean.TRUE.equals(body.flag(GIVEN));
        Withdrawal done = latchkey.links()
                .suspend()
                .handle(
                        call.actor(),
                        new SuspendAccess.Command(call.account(), call.username(), body.text(WHY), given, version));
        return tagged(Answer.ok(new WithdrawalJson(json(done.listed()), done.took(), done.left())), done.listed());
    }

    private Answer resume(Call call) {
        Long version = call.requiredVersion();
        JsonObject body = call.body().object().only(WHY);
        Listed after = latchkey.links()
                .resume()
                .handle(
                        call.actor(),
                        new ResumeAccess.Command(call.account(), call.username(), body.text(WHY), version));
        return tagged(Answer.ok(json(after)), after);
    }

    private Answer given(Call call) {
        Page<GivenJson> page = latchkey.links()
                .given()
                .handle(call.actor(), call.account(), call.username(), call.page())
                .map(GivenJson::of);
        return Answer.ok(new GivenJson.PageJson(page.items(), page.next()));
    }

    private static Answer tagged(Answer answer, Listed listed) {
        return answer.with("ETag", Preconditions.tag(listed.link().version()));
    }

    private UsernameJson json(Listed listed) {
        return UsernameJson.of(
                listed, latchkey.settings().portions(), latchkey.clock().now());
    }
}
