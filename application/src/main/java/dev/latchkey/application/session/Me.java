package dev.latchkey.application.session;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.AccessFacts.Candidate;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Cursors.Binding;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.username.Credentials;
import dev.latchkey.application.username.Notices;
import dev.latchkey.application.username.Notices.Notice;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.NoticeId;
import dev.latchkey.domain.username.ApiToken;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who am I, and what am I to be told. Leaves no record. Safe for many threads. */
public final class Me {
    private final Guards guards;
    private final Credentials credentials;
    private final ApiTokens tokens;
    private final StartingContext context;
    private final Telling telling;
    private final Clock clock;

    public Me(
            Guards guards,
            Credentials credentials,
            ApiTokens tokens,
            StartingContext context,
            Telling telling,
            Clock clock) {
        this.guards = guards;
        this.credentials = credentials;
        this.tokens = tokens;
        this.context = context;
        this.telling = telling;
        this.clock = clock;
    }

    /** Where notices are, and how they are paged. */
    public record Telling(Notices notices, Cursors cursors) {}

    /**
     * Who one is.
     *
     * @param token the API token the actor is proven by, or null in person (USR-11)
     * @param home the home account, or null where that token is held to another
     * @param start where a session starts now, or null when no account may be entered (USR-8)
     */
    public record Myself(
            Person person,
            @Nullable ApiToken token,
            @Nullable AccountId home,
            SignIn.Advice advice,
            AccountsOf.@Nullable Entry start) {}

    /**
     * The actor's own username; possible while a first password is still to be changed, then without a start.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#present}
     */
    public Myself handle(Actor actor) {
        Person person = guards.present(actor).person();
        Optional<Credential> credential = credentials.find(person.id());
        SignIn.Advice advice = new SignIn.Advice(
                credential.map(Credential::changeDue).orElse(false),
                credential.map(Credential::knownToAnother).orElse(false));
        Instant now = clock.now();
        Candidate start = advice.changeDue() ? null : context.find(person, now);
        AccountsOf.Entry entry =
                start != null && actor.means().reaches(start.position().account())
                        ? AccountsOf.entry(start, now)
                        : null;
        AccountId home = actor.means().reaches(person.home()) ? person.home() : null;
        ApiToken token =
                Optional.ofNullable(actor.means().token()).flatMap(tokens::find).orElse(null);
        return new Myself(person, token, home, advice, entry);
    }

    /**
     * The actor's notices, newest first.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#acting}, or with CURSOR_MALFORMED
     */
    public Page<Notice> notices(Actor actor, Page.Wanted wanted) {
        Person person = guards.acting(actor).person();
        Binding binding = new Binding(actor, "notices");
        String cursor = telling.cursors().open(binding, wanted);
        NoticeId before = cursor == null ? null : new NoticeId(UUID.fromString(cursor));
        return telling.cursors()
                .page(
                        binding,
                        wanted,
                        told(actor, person, before, wanted.limit() + 1),
                        notice -> notice.id().toString());
    }

    /** A token that is held to one account is told of no other (USR-11). */
    private List<Notice> told(Actor actor, Person person, @Nullable NoticeId before, int wanted) {
        List<Notice> told = new ArrayList<>();
        @Nullable NoticeId after = before;
        ImmutableList<Notice> read;
        do {
            read = telling.notices().of(person.id(), after, wanted);
            for (Notice notice : read) {
                if (told.size() < wanted && actor.means().reaches(notice.account())) {
                    told.add(notice);
                }
                after = notice.id();
            }
        } while (told.size() < wanted && read.size() == wanted);
        return told;
    }
}
