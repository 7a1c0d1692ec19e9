package dev.latchkey.http.account;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.account.DemandSecondFactor;
import dev.latchkey.application.account.EditPracticeSetup;
import dev.latchkey.application.account.PracticeSetup;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.JsonObject;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Preconditions;
import dev.latchkey.http.shared.Route;

/** Practice Set-up, to see and to edit, and whether the account demands a second factor. */
public final class PracticeSetupApi {
    private static final String ACCOUNT = "/api/v1/accounts/{account}";
    private static final String DEMAND = ACCOUNT + "/second-factor-demand";

    private final PracticeSetup practiceSetup;
    private final EditPracticeSetup editPracticeSetup;
    private final DemandSecondFactor demandSecondFactor;

    public PracticeSetupApi(Latchkey latchkey) {
        this.practiceSetup = latchkey.practice().show();
        this.editPracticeSetup = latchkey.practice().edit();
        this.demandSecondFactor = latchkey.practice().demandSecondFactor();
    }

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.GET, ACCOUNT, this::show),
                Route.signedIn(Method.PATCH, ACCOUNT, this::edit),
                Route.signedIn(Method.PUT, DEMAND, call -> demand(call, true)),
                Route.signedIn(Method.DELETE, DEMAND, call -> demand(call, false)));
    }

    private Answer show(Call call) {
        return answer(practiceSetup.handle(call.actor(), call.account()));
    }

    private Answer edit(Call call) {
        AccountId account = call.account();
        Long version = call.requiredVersion();
        JsonObject body = call.body().object().only(ProfileBody.members());
        return answer(editPracticeSetup.handle(
                call.actor(), new EditPracticeSetup.Command(account, ProfileBody.read(body), version)));
    }

    private Answer demand(Call call, boolean demanded) {
        Account account = demandSecondFactor.handle(
                call.actor(), new DemandSecondFactor.Command(call.account(), demanded, call.version()));
        return Answer.noContent().with("ETag", Preconditions.tag(account.version()));
    }

    private static Answer answer(PracticeSetup.View view) {
        return Answer.ok(AccountJson.of(view))
                .with("ETag", Preconditions.tag(view.account().version()));
    }
}
