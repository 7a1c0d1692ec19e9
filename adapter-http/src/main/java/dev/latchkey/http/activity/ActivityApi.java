package dev.latchkey.http.activity;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.account.Activity;
import dev.latchkey.application.account.VerifyActivity;
import dev.latchkey.application.exchange.Export;
import dev.latchkey.application.exchange.ExportActivity;
import dev.latchkey.application.exchange.ExportFormat;
import dev.latchkey.application.secret.Checkpoints.Checkpoint;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import org.jspecify.annotations.Nullable;

/** The activity log of an account, and a person's own. */
public final class ActivityApi {
    private static final String ACTIVITY = "/api/v1/accounts/{account}/activity";

    private final Activity activity;
    private final ExportActivity exportActivity;
    private final VerifyActivity verifyActivity;

    public ActivityApi(Latchkey latchkey) {
        this.activity = latchkey.activity().read();
        this.exportActivity = latchkey.activity().export();
        this.verifyActivity = latchkey.activity().verify();
    }

    record PageJson(
            ImmutableList<RecordJson> records, @Nullable String next) {}

    record VerifiedJson(
            boolean whole, long verified, @Nullable Long firstBroken) {}

    record CheckpointJson(long sequence, String signed, String keyId, String publicKey, String signature) {}

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.GET, ACTIVITY, this::ofAccount)
                        .taking("username", "act", "outcome", "from", "until")
                        .inPages(),
                Route.signedIn(Method.GET, "/api/v1/me/activity", this::own)
                        .taking("act", "outcome", "from", "until")
                        .inPages(),
                Route.signedIn(Method.GET, ACTIVITY + "/export", this::exportOfAccount)
                        .taking("format", "username", "act", "outcome", "from", "until"),
                Route.signedIn(Method.GET, "/api/v1/me/activity/export", this::exportOwn)
                        .taking("format", "act", "outcome", "from", "until"),
                Route.signedIn(Method.POST, ACTIVITY + "/verify", this::verify),
                Route.signedIn(Method.POST, ACTIVITY + "/checkpoint", this::checkpoint));
    }

    private Answer ofAccount(Call call) {
        return answer(activity.ofAccount(call.actor(), call.account(), Filters.read(call.query()), call.page()));
    }

    private Answer own(Call call) {
        return answer(activity.own(call.actor(), Filters.read(call.query()), call.page()));
    }

    private Answer exportOfAccount(Call call) {
        ExportFormat format = Filters.format(call.query());
        return exported(
                exportActivity.ofAccount(call.actor(), call.account(), Filters.read(call.query()), format),
                "activity-" + call.account());
    }

    private Answer exportOwn(Call call) {
        ExportFormat format = Filters.format(call.query());
        return exported(exportActivity.own(call.actor(), Filters.read(call.query()), format), "my-activity");
    }

    private static Answer exported(Export export, String name) {
        return Answer.stream(export.format().mediaType(), export::writeTo)
                .with(
                        "Content-Disposition",
                        "attachment; filename=\"" + name + "." + export.format().text() + "\"");
    }

    private Answer verify(Call call) {
        VerifyActivity.Verified verified = verifyActivity.handle(call.actor(), call.account());
        return Answer.ok(new VerifiedJson(verified.whole(), verified.verified(), verified.firstBroken()));
    }

    private Answer checkpoint(Call call) {
        Checkpoint checkpoint = verifyActivity.checkpoint(call.actor(), call.account());
        return Answer.created(new CheckpointJson(
                checkpoint.sequence(),
                checkpoint.signed(),
                checkpoint.keyId(),
                checkpoint.publicKey(),
                checkpoint.signature()));
    }

    private static Answer answer(Page<ActivityRecord> records) {
        Page<RecordJson> page = records.map(RecordJson::of);
        return Answer.ok(new PageJson(page.items(), page.next()));
    }
}
