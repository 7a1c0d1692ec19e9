package dev.latchkey.http.masterfile;

import com.google.common.collect.ImmutableList;
import com.google.common.net.UrlEscapers;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.MasterFileCases;
import dev.latchkey.application.masterfile.AddCode;
import dev.latchkey.application.masterfile.ChangeCode;
import dev.latchkey.application.masterfile.ListCodes;
import dev.latchkey.application.masterfile.RemoveCode;
import dev.latchkey.application.masterfile.Shown;
import dev.latchkey.application.shared.Form;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Call;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Preconditions;
import dev.latchkey.http.shared.Route;
import dev.latchkey.http.shared.Route.Repeats;

/** An account's lists of codes and payers. */
public final class CodesApi {
    static final String LIST = "/api/v1/accounts/{account}/codes/{kind}";
    private static final String ENTRY = LIST + "/{key}";
    private static final String SEARCH = "q";

    private final MasterFileCases masterFiles;

    public CodesApi(Latchkey latchkey) {
        this.masterFiles = latchkey.masterFiles();
    }

    public ImmutableList<Route> routes() {
        return ImmutableList.of(
                Route.signedIn(Method.GET, LIST, this::list).taking(SEARCH).inPages(),
                Route.signedIn(Method.POST, LIST, this::add).once(Repeats.ANSWERED_AGAIN),
                Route.signedIn(Method.GET, ENTRY, this::show),
                Route.signedIn(Method.PATCH, ENTRY, this::change),
                Route.signedIn(Method.DELETE, ENTRY, this::remove));
    }

    /** A list the address names; a list of another name is none. */
    static CodeKind kind(Call call) {
        return call.part("kind", CodeKind::parse, Reason.ROUTE_UNKNOWN);
    }

    private Answer list(Call call) {
        ListCodes.Query query = new ListCodes.Query(
                call.account(), kind(call).text(), call.query().text(SEARCH));
        Page<EntryJson> page =
                masterFiles.list().list(call.actor(), query, call.page()).map(EntryJson::of);
        return Answer.ok(new EntryJson.PageJson(page.items(), page.next()));
    }

    private Answer add(Call call) {
        AccountId account = call.account();
        CodeKind kind = kind(call);
        Form form = CodeBody.read(kind, call.body().object());
        Shown added = CodeBody.naming(
                () -> masterFiles.add().handle(call.actor(), new AddCode.Command(account, kind.text(), form)));
        String key = UrlEscapers.urlPathSegmentEscaper().escape(added.key().text());
        return tagged(Answer.created(EntryJson.of(added)), added)
                .with("Location", "/api/v1/accounts/" + account + "/codes/" + kind.text() + "/" + key);
    }

    private Answer show(Call call) {
        return answer(
                masterFiles.list().show(call.actor(), call.account(), kind(call).text(), call.key()));
    }

    private Answer change(Call call) {
        AccountId account = call.account();
        CodeKind kind = kind(call);
        Long version = call.requiredVersion();
        Form form = CodeBody.read(kind, call.body().object());
        ChangeCode.Command command = new ChangeCode.Command(account, kind.text(), call.key(), form, version);
        return answer(CodeBody.naming(() -> masterFiles.change().handle(call.actor(), command)));
    }

    private Answer remove(Call call) {
        masterFiles
                .remove()
                .handle(
                        call.actor(),
                        new RemoveCode.Command(call.account(), kind(call).text(), call.key(), call.version()));
        return Answer.noContent();
    }

    private static Answer answer(Shown shown) {
        return tagged(Answer.ok(EntryJson.of(shown)), shown);
    }

    private static Answer tagged(Answer answer, Shown shown) {
        return answer.with("ETag", Preconditions.tag(shown.version()));
    }
}
