package dev.latchkey.http.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.link.ApplyChanges;
import dev.latchkey.application.link.ChangeForm;
import dev.latchkey.application.shared.Form;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.JsonObject;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import dev.latchkey.http.shared.Route.Repeats;
import java.util.Optional;

/** Many changes of access in one call. */
public final class ChangesApi {
    private static final String PASSWORD = "password";
    private static final String GIVEN = "given";

    private static final ImmutableSet<String> MEMBERS = ImmutableSet.<String>builder()
            .addAll(ChangeForm.FIELDS)
            .add(LevelsBody.PRESET, LevelsBody.PRIVILEGES, PASSWORD)
            .build();

    private final Latchkey latchkey;

    public ChangesApi(Latchkey latchkey) {
        this.latchkey = latchkey;
    }

    record ResultsJson(ImmutableList<ResultJson> results, long done) {}

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.POST, "/api/v1/changes", this::apply).once(Repeats.ANSWERED_AGAIN));
    }

    private Answer apply(Call call) {
        ImmutableList<ChangeForm> changes = call.body().object().only("changes").objects("changes").stream()
                .map(ChangesApi::change)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<ApplyChanges.Result> results = latchkey.links()
                .apply()
                .handle(call.actor(), new ApplyChanges.Command(changes, ApplyChanges.NOBODY_LISTENS));
        return Answer.ok(new ResultsJson(
                results.stream()
                        .map(result -> ResultJson.of(result, latchkey.settings().portions()))
                        .collect(ImmutableList.toImmutableList()),
                results.stream().filter(ApplyChanges.Result::isDone).count()));
    }

    private static ChangeForm change(JsonObject body) {
        body.only(MEMBERS);
        ImmutableMap.Builder<String, Optional<String>> fields = ImmutableMap.builder();
        for (String field : ChangeForm.FIELDS) {
            Object said = field.equals(GIVEN) ? body.flag(field) : body.optionalText(field);
            if (said != null) {
                fields.put(field, Optional.of(said.toString()));
            }
        }
        return new ChangeForm(new Form(fields.buildOrThrow()), LevelsBody.read(body), body.secret(PASSWORD));
    }
}
