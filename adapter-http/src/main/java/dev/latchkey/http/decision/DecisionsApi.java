package dev.latchkey.http.decision;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.decision.Question;
import dev.latchkey.application.decision.UsernamesOf;
import dev.latchkey.application.shared.Page;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Body;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.JsonObject;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Query;
import dev.latchkey.http.shared.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** May this username do that in this account, why, and who else may. */
public final class DecisionsApi {
    private static final String DECISIONS = "/api/v1/decisions";

    private final Latchkey latchkey;
    private final SheetsApi sheets;

    public DecisionsApi(Latchkey latchkey) {
        this.latchkey = latchkey;
        this.sheets = new SheetsApi(
                latchkey.questions().whoSees(), latchkey.questions().ownAccess());
    }

    record DecisionsJson(ImmutableList<DecisionJson> decisions) {}

    record AllowedJson(
            ImmutableList<AllowedUsernameJson> usernames,
            @Nullable String next) {}

    record AllowedUsernameJson(String username, String level, String reason) {
        static AllowedUsernameJson of(UsernamesOf.Entry entry) {
            return new AllowedUsernameJson(
                    entry.username().value(),
                    entry.decision().level().name(),
                    entry.decision().reason().name());
        }
    }

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.POST, DECISIONS, this::decide),
                Route.signedIn(Method.POST, DECISIONS + "/explain", this::explain),
                Route.signedIn(Method.GET, "/api/v1/accounts/{account}/who-can", this::whoCan)
                        .taking("portion", "action")
                        .inPages(),
                Route.signedIn(Method.GET, "/api/v1/me/access", sheets::ownAccess)
                        .taking("search")
                        .inPages());
    }

    private Answer decide(Call call) {
        Body body = call.body();
        ImmutableList<JsonObject> list = body.list();
        if (list != null) {
            return many(call, list);
        }
        JsonObject object = body.object();
        if (object.says("decisions")) {
            return many(call, object.only("decisions").objects("decisions"));
        }
        return Answer.ok(DecisionJson.of(latchkey.decisions().handle(call.actor(), question(object))));
    }

    private Answer many(Call call, ImmutableList<JsonObject> asked) {
        List<Question> questions = asked.stream().map(DecisionsApi::question).collect(ImmutableList.toImmutableList());
        return Answer.ok(new DecisionsJson(latchkey.decisions().handle(call.actor(), questions).stream()
                .map(DecisionJson::of)
                .collect(ImmutableList.toImmutableList())));
    }

    private Answer explain(Call call) {
        Question question = question(call.body().object());
        return Answer.ok(ExplanationJson.of(latchkey.questions().explain().handle(call.actor(), question)));
    }

    private Answer whoCan(Call call) {
        Query query = call.query();
        if (query.text("portion") == null && query.text("action") == null) {
            return sheets.whoSees(call);
        }
        Page<AllowedUsernameJson> page = latchkey.questions()
                .usernamesOf()
                .handle(
                        call.actor(),
                        new UsernamesOf.Query(
                                call.account(), query.required("portion"), query.required("action"), call.page()))
                .map(AllowedUsernameJson::of);
        return Answer.ok(new AllowedJson(page.items(), page.next()));
    }

    private static Question question(JsonObject body) {
        body.only("username", "account", "portion", "action");
        return new Question(
                body.requiredText("username"),
                body.requiredText("account"),
                body.requiredText("portion"),
                body.requiredText("action"));
    }
}
