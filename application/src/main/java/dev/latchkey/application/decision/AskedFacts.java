package dev.latchkey.application.decision;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.AccessFacts.Pair;
import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facts an actor's questions are answered from: those of the question where the actor may ask it, else those of an
 * unknown account (DEC-9). Safe for many threads.
 */
public final class AskedFacts {
    /** Any Account ID: asked together with a username when only the person matters. */
    private static final AccountId NO_ACCOUNT = AccountId.at(0);

    private final AccessFacts facts;
    private final Decider decider;
    private final Guards guards;

    public AskedFacts(AccessFacts facts, Decider decider, Guards guards) {
        this.facts = facts;
        this.decider = decider;
        this.guards = guards;
    }

    /**
     * One question with its facts.
     *
     * @param pair what was asked about, where both halves can be read
     * @param hidden whether the actor may not ask it
     */
    public record Asked(
            Facts facts,
            @Nullable Portion portion,
            Action action,
            @Nullable Pair pair,
            boolean hidden) {}

    ImmutableList<Asked> by(Actor actor, List<Question> questions, Instant now) {
        Person asker =
                Guards.mayAskAnything(actor) ? null : guards.acting(actor).person();
        List<@Nullable Pair> pairs = new ArrayList<>();
        List<Pair> wanted = new ArrayList<>();
        for (Question question : questions) {
            Pair pair = pair(question);
            pairs.add(pair);
            if (pair != null) {
                wanted.add(pair);
                if (asker != null) {
                    wanted.add(new Pair(asker.name(), pair.account()));
                }
            }
        }
        var read = facts.ofEach(wanted, now).iterator();
        ImmutableList.Builder<Asked> asked = ImmutableList.builder();
        for (int i = 0; i < questions.size(); i++) {
            Pair pair = pairs.get(i);
            Facts subject = pair == null ? Facts.NOTHING_KNOWN : read.next();
            Facts own = pair == null || asker == null ? null : read.next();
            asked.add(asked(questions.get(i), pair, subject, asker == null ? null : new Asker(actor, asker, own), now));
        }
        return asked.build();
    }

    private record Asker(
            Actor actor, Person person, @Nullable Facts own) {}

    private Asked asked(Question question, @Nullable Pair pair, Facts subject, @Nullable Asker asker, Instant now) {
        Action action = Action.parse(question.action());
        Portion portion = decider.portions().named(question.portion()).orElse(null);
        if (asker == null) {
            return new Asked(subjectOf(question, pair, subject), portion, action, pair, false);
        }
        boolean visible = pair != null && asker.own() != null && mayAsk(asker, pair, subject, now);
        Facts seen = visible ? subject : Facts.of(asker.person());
        return new Asked(seen, portion, action, pair, !visible);
    }

    /** For a host the half that names something counts, so that the answer says which half does not. */
    private Facts subjectOf(Question question, @Nullable Pair pair, Facts subject) {
        Username username = read(Username::new, question.username());
        return pair != null || username == null
                ? subject
                : Facts.of(facts.of(username, NO_ACCOUNT, Instant.EPOCH).person());
    }

    private boolean mayAsk(Asker asker, Pair pair, Facts subject, Instant now) {
        Facts own = asker.own();
        if (own == null || !asker.actor().means().reaches(pair.account())) {
            return false;
        }
        if (asker.person().name().value().equals(pair.username().value())) {
            return subject.link() != null && subject.link().isStanding();
        }
        return decider.level(own, Portion.ACCOUNT_ACCESS, now, true).covers(AccessLevel.VIEW);
    }

    private static @Nullable Pair pair(Question question) {
        Username username = read(Username::new, question.username());
        AccountId account = read(AccountId::parse, question.account());
        return username == null || account == null ? null : new Pair(username, account);
    }

    private static <T> @Nullable T read(Function<String, T> reading, String text) {
        try {
            return reading.apply(text);
        } catch (Rejected noSuchName) {
            return null;
        }
    }
}
