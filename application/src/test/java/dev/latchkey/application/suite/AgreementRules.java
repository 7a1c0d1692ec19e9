package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.account.DemandSecondFactor;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.decision.Question;
import dev.latchkey.application.decision.UsernamesOf;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Rejected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;

/** After whatever happened, lists and explanations say what decisions say (DEC-4, DEC-6). */
public interface AgreementRules extends StoreContract {
    private static ImmutableList<Somebody> lived(House house, Random random) {
        List<Somebody> all = new ArrayList<>();
        for (String name : List.of("ada", "bea", "cleo")) {
            all.add(house.signUp(name));
        }
        List<String> presets = List.of("MASTER", "BILLER", "SCHEDULER", "VIEW_ONLY", "NOTHING", "MANAGER");
        for (int i = 0; i < 4; i++) {
            Somebody by = all.get(random.nextInt(3));
            all.add(house.member(by, "member" + i, preset(presets.get(random.nextInt(presets.size())))));
        }
        for (int i = 0; i < 12; i++) {
            try {
                step(house, random, all, presets);
            } catch (Rejected refused) {
                house.clock().advance(Duration.ofMinutes(20));
            }
        }
        return ImmutableList.copyOf(all);
    }

    private static void step(House house, Random random, List<Somebody> all, List<String> presets) {
        Somebody one = all.get(random.nextInt(all.size()));
        Somebody other = all.get(random.nextInt(all.size()));
        AccountId account = all.get(random.nextInt(3)).home();
        switch (random.nextInt(8)) {
            case 0 -> house.join(one, other);
            case 1 -> house.limit(one, other, account, preset(presets.get(random.nextInt(presets.size()))));
            case 2 -> house.end(one, other, account);
            case 3 -> house.state(account, AccountState.ACTIVE);
            case 4 -> house.state(account, random.nextBoolean() ? AccountState.INACTIVE : AccountState.ARCHIVED);
            case 5 -> Armed.turnOn(house, one);
            case 6 ->
                house.latchkey()
                        .practice()
                        .demandSecondFactor()
                        .handle(one.actor(), new DemandSecondFactor.Command(account, random.nextBoolean(), null));
            default -> house.clock().advance(Duration.ofDays(random.nextInt(100)));
        }
    }

    private static boolean allowed(House house, Somebody who, AccountId account, Portion portion, Action action) {
        return house.decide(who, account, portion, action).allowed();
    }

    private static Set<String> whoCan(House house, AccountId account, Portion portion, Action action) {
        return house
                .latchkey()
                .questions()
                .usernamesOf()
                .handle(
                        House.NOBODY,
                        new UsernamesOf.Query(account, portion.name(), action.name(), new Page.Wanted(100, null)))
                .items()
                .stream()
                .map(entry -> entry.username().value())
                .collect(Collectors.toSet());
    }

    @RepeatedTest(6)
    @Tag("DEC-4")
    @Tag("DEC-5")
    @Tag("DEC-6")
    default void lists_and_explanations_agree_with_decisions_whatever_happened(RepetitionInfo repetition) {
        House house = House.over(store());
        ImmutableList<Somebody> all = lived(house, new Random(repetition.getCurrentRepetition()));
        for (Somebody home : all.subList(0, 3)) {
            for (Portion portion : Portion.BUILT_IN) {
                for (Action action : Action.values()) {
                    Set<String> may = all.stream()
                            .filter(who -> allowed(house, who, home.home(), portion, action))
                            .map(Somebody::name)
                            .collect(Collectors.toSet());
                    assertThat(whoCan(house, home.home(), portion, action)).isEqualTo(may);
                }
            }
        }
        all.forEach(who -> assertAccounts(house, who, all.subList(0, 3)));
    }

    @RepeatedTest(6)
    @Tag("DEC-4")
    @Tag("DEC-6")
    default void documents_agree_with_decisions_whatever_happened(RepetitionInfo repetition) {
        House house = House.over(store());
        ImmutableList<Somebody> all = lived(house, new Random(100 + repetition.getCurrentRepetition()));
        for (Somebody home : all.subList(0, 3)) {
            Map<String, Map<Portion, AccessLevel>> seen = new HashMap<>();
            house.latchkey()
                    .questions()
                    .whoSees()
                    .handle(House.NOBODY, home.home(), new Page.Wanted(100, null))
                    .rows()
                    .items()
                    .forEach(row ->
                            seen.put(row.username().value(), row.holding().levels()));
            for (Somebody who : all) {
                Map<Portion, AccessLevel> held = held(house, who, home.home());
                boolean any = held.values().stream().anyMatch(level -> level != AccessLevel.NONE);
                assertThat(seen.get(who.name())).isEqualTo(any ? held : null);
            }
        }
        for (Somebody who : all) {
            house.latchkey()
                    .questions()
                    .ownAccess()
                    .handle(who.actor(), new AccountsOf.Query(null, new Page.Wanted(100, null)))
                    .rows()
                    .items()
                    .forEach(row -> assertThat(row.holding().levels())
                            .isEqualTo(held(house, who, row.account().account())));
        }
    }

    private static Map<Portion, AccessLevel> held(House house, Somebody who, AccountId account) {
        return Portion.BUILT_IN.stream()
                .collect(Collectors.toMap(
                        portion -> portion,
                        portion ->
                                house.decide(who, account, portion, Action.VIEW).level()));
    }

    private static void assertAccounts(House house, Somebody who, List<Somebody> homes) {
        Set<AccountId> enterable = homes.stream()
                .map(Somebody::home)
                .filter(account -> Portion.BUILT_IN.stream()
                        .anyMatch(portion -> allowed(house, who, account, portion, Action.VIEW)))
                .collect(Collectors.toSet());
        Set<AccountId> listed = house
                .latchkey()
                .questions()
                .accountsOf()
                .ofAnother(House.NOBODY, who.id(), new AccountsOf.Query(null, new Page.Wanted(2, null)))
                .items()
                .stream()
                .map(AccountsOf.Entry::account)
                .collect(Collectors.toSet());
        assertThat(enterable).containsAll(listed);
        assertThat(listed).hasSize(Math.min(2, enterable.size()));
        for (Somebody home : homes) {
            Question question = new Question(who.name(), home.home().toString(), "BILLING", "VIEW");
            Decision decision = house.latchkey().decisions().handle(House.NOBODY, question);
            assertThat(house.latchkey()
                            .questions()
                            .explain()
                            .handle(House.NOBODY, question)
                            .decision())
                    .isEqualTo(decision);
        }
    }
}
