package dev.latchkey.application.link;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.username.NewUsername;
import dev.latchkey.application.username.NewUsername.Chosen;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Allow Account Access: somebody who runs an account's access adds a username with a first password (LNK-1).
 *
 * <p>One transaction. Safe for many threads.
 */
public final class AllowAccess {
    /** How long a first password works if it is not used (LNK-1). */
    public static final Duration FIRST_PASSWORD = Duration.ofDays(3);

    private final Acts acts;
    private final Guards guards;
    private final NewUsername newUsername;
    private final Place place;
    private final ActivityLog log;

    public AllowAccess(Acts acts, Guards guards, NewUsername newUsername, Place place, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.newUsername = newUsername;
        this.place = place;
        this.log = log;
    }

    /**
     * Where accounts and links are.
     *
     * @param zone whose days are meant
     */
    public record Place(Accounts accounts, Links links, ZoneId zone) {}

    /**
     * Whom to let in, and how far.
     *
     * @param email the person's own address, or null
     * @param term the dates that were asked for; what was not is cut to the giver's own (LNK-9, PRV-9)
     */
    public record Command(
            AccountId account,
            String username,
            Secret firstPassword,
            @Nullable String email,
            LevelsForm levels,
            TermForm term) {
        /** Without dates. */
        public Command(
                AccountId account, String username, Secret firstPassword, @Nullable String email, LevelsForm levels) {
            this(account, username, firstPassword, email, levels, TermForm.UNSAID);
        }
    }

    /**
     * Lets the username in.
     *
     * @return the new link
     * @throws dev.latchkey.domain.shared.Rejected with FIELDS_INVALID, USERNAME_TAKEN, LEVEL_ABOVE_OWN, TERM_BEYOND_OWN,
     *     TOO_MANY_ATTEMPTS, BUSY, or as {@link Guards#requireToGive}
     */
    public Link handle(Actor actor, Command command) {
        return acts.watch(actor, Act.ACCESS_ALLOWED, command.account(), () -> {
            Guard guard = guards.requireToGive(actor, command.account());
            Faults faults = new Faults();
            faults.collect("privileges", () -> command.levels().asked(guard.grantor()));
            TermForm.Asked term = command.term().asked(faults, place.zone());
            faults.collect("until", () -> guard.grantor().term(term.from(), term.until(), guard.at()));
            EmailAddress email = faults.optional("email", command.email(), EmailAddress::choose);
            Chosen chosen = faults.sure(newUsername.choose(
                    faults, command.username(), command.firstPassword(), practiceNames(command.account())));
            faults.throwIfAny();
            newUsername.requireFree(actor, chosen);
            String hash = newUsername.hash(chosen);
            return acts.within(
                    actor, command.account(), () -> make(actor, command, new Ready(chosen, hash, email, term)));
        });
    }

    private record Ready(
            Chosen chosen, String hash, @Nullable EmailAddress email, TermForm.Asked term) {}

    private Link make(Actor actor, Command command, Ready ready) {
        place.accounts().lock(command.account());
        Guard guard = guards.requireToGive(actor, command.account());
        Privileges privileges = command.levels().asked(guard.grantor());
        Instant now = guard.at();
        Person person = newUsername.add(ready.chosen(), ready.email(), command.account(), now);
        newUsername.keep(Credential.first(person.id(), ready.hash(), now, now.plus(FIRST_PASSWORD)));
        Link link = Link.plain(
                new Link.Key(new LinkId(newUsername.nextId()), command.account(), person.id()),
                privileges,
                new Link.Grant(LinkOrigin.ALLOWED, guard.username(), now),
                guard.grantor().term(ready.term().from(), ready.term().until(), now));
        place.links().add(link);
        log.append(Placed.inAccount(guard.done(Act.ACCESS_ALLOWED)
                .with("target", person.name().value())
                .with("levels", LevelsForm.written(privileges, guard.grantor().portions()))
                .with("term", TermForm.written(link.term()))));
        return link;
    }

    private List<String> practiceNames(AccountId account) {
        return place.accounts().find(account, newUsername.now()).stream()
                .map(one -> one.profile().practiceName().value())
                .toList();
    }
}
