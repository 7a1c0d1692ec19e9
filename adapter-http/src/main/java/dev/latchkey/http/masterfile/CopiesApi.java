package dev.latchkey.http.masterfile;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.MasterFileCases;
import dev.latchkey.application.masterfile.ApplyCopy;
import dev.latchkey.application.masterfile.ShowPlan;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.shared.CopyId;
import dev.latchkey.domain.shared.CopyPlanId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import dev.latchkey.http.shared.Route.Repeats;

/** Copy Codes to Another Account: plan, look, apply, undo. */
public final class CopiesApi {
    private static final String PLANS = "/api/v1/copy-plans";
    private static final String PLAN = PLANS + "/{plan}";
    private static final String FATE = "fate";

    private final MasterFileCases masterFiles;

    public CopiesApi(Latchkey latchkey) {
        this.masterFiles = latchkey.masterFiles();
    }

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.POST, PLANS, this::plan),
                Route.signedIn(Method.GET, PLAN, this::show),
                Route.signedIn(Method.GET, PLAN + "/targets/{account}/{kind}", this::entries)
                        .taking(FATE)
                        .inPages(),
                Route.signedIn(Method.POST, PLAN + "/apply", this::apply),
                Route.signedIn(Method.POST, "/api/v1/copies/{copy}/undo", this::undo)
                        .once(Repeats.ANSWERED_AGAIN));
    }

    private Answer plan(Call call) {
        CopyPlanId made = masterFiles
                .planCopy()
                .handle(call.actor(), PlanBody.read(call.body(PlanBody.LARGEST).object()))
                .id();
        return Answer.created(PlanJson.of(masterFiles.showPlan().show(call.actor(), made)))
                .with("Location", PLANS + "/" + made);
    }

    private Answer show(Call call) {
        return Answer.ok(PlanJson.of(masterFiles.showPlan().show(call.actor(), id(call))));
    }

    private Answer entries(Call call) {
        ShowPlan.Query query = new ShowPlan.Query(
                id(call),
                call.account(),
                CodesApi.kind(call).text(),
                call.query().text(FATE));
        Page<PlanJson.PlannedJson> page =
                masterFiles.showPlan().entries(call.actor(), query, call.page()).map(PlanJson.PlannedJson::of);
        return Answer.ok(new PlanJson.PageJson(page.items(), page.next()));
    }

    private Answer apply(Call call) {
        ApplyCopy.Command command = new ApplyCopy.Command(id(call), ApplyCopy.NOBODY_LISTENS);
        return Answer.ok(CopyJson.ResultsJson.of(masterFiles.applyCopy().handle(call.actor(), command)));
    }

    private Answer undo(Call call) {
        CopyId copy = new CopyId(call.id("copy", Reason.COPY_UNKNOWN));
        return Answer.ok(CopyJson.UndoneJson.of(masterFiles.undoCopy().handle(call.actor(), copy)));
    }

    private static CopyPlanId id(Call call) {
        return new CopyPlanId(call.id("plan", Reason.PLAN_UNKNOWN));
    }
}
