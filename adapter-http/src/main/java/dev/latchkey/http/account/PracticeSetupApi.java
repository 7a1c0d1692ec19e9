package dev.latchkey.http.account;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.account.EditPracticeSetup;
import dev.latchkey.application.account.PracticeSetup;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.JsonObject;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Preconditions;
import dev.latchkey.http.shared.Route;

/** Practice Set-up, to see and to edit. */
public final class PracticeSetupApi {
    private static final String ACCOUNT = "/api/v1/accounts/{account}";

    private final PracticeSetup practiceSetup;
    private final EditPracticeSetup editPracticeSetup;

    public PracticeSetupApi(Latchkey latchkey) {
        this.practiceSetup = latchkey.practiceSetup();
        this.editPracticeSetup = latchkey.editPracticeSetup();
    }

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.GET, ACCOUNT, this::show), Route.signedIn(Method.PATCH, ACCOUNT, this::edit));
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

    private static Answer answer(PracticeSetup.View view) {
        return Answer.ok(AccountJson.of(view))
                .with("ETag", Preconditions.tag(view.account().version()));
    }
}
