package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Username Privileges tells when access was last used, within a long session too, and marks what lies unused (PRV-2). */
public interface UseRules extends StoreContract {
    private static @Nullable Instant lastUsed(House house, Somebody whom, Somebody where) {
        return house.store()
                .links()
                .username(where.home(), whom.username())
                .orElseThrow()
                .lastUsed();
    }

    private static void use(House house, Somebody whom, Somebody where) {
        house.latchkey().links().usernames().list(whom.actor(), where.home(), Page.Wanted.FIRST);
    }

    @Test
    @Tag("PRV-2")
    default void a_use_is_noted_once_an_hour_within_a_session() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody neighbour = house.member(ada, "neighbour", preset("MASTER"));
        house.signIn(desk);
        Instant signedIn = house.clock().now();

        house.clock().advance(Duration.ofHours(1));
        use(house, desk, ada);
        assertThat(lastUsed(house, desk, ada)).as("exactly an hour later").isEqualTo(signedIn);
        Instant later = house.clock().advance(Duration.ofNanos(1000));
        use(house, desk, ada);
        assertThat(lastUsed(house, desk, ada)).isEqualTo(later);

        assertThat(house.linkOf(desk, ada.home()).version()).isZero();
        assertThat(lastUsed(house, neighbour, ada)).isNull();
    }

    @Test
    @Tag("PRV-2")
    default void neither_a_refusal_nor_a_question_is_a_use() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody clerk = house.member(ada, "clerk", levels("BILLING", "VIEW"));
        house.clock().advance(Duration.ofHours(2));

        assertRefused(Reason.PRIVILEGE_MISSING, () -> use(house, clerk, ada));
        house.decide(clerk, ada.home(), Portion.BILLING, Action.VIEW);
        house.dropDown(clerk);

        assertThat(lastUsed(house, clerk, ada)).isNull();
    }

    @Test
    @Tag("PRV-2")
    default void a_change_is_a_use_and_the_list_tells_all_there_is_to_know() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody manager = house.member(ada, "manager", preset("MASTER"));
        Instant given = house.clock().now();
        Somebody desk = house.member(manager, "desk", preset("BILLER"));
        house.date(ada, desk, ada.home(), null, given.plus(Duration.ofDays(200)).toString());
        house.suspend(manager, desk, ada.home());

        Listed listed = house.latchkey().links().usernames().show(ada.actor(), ada.home(), desk.username());

        assertThat(lastUsed(house, manager, ada)).isEqualTo(given);
        assertThat(listed.grantedBy()).isEqualTo(manager.username());
        assertThat(listed.link().term())
                .isEqualTo(new Link.Term(
                        given, given.plus(Duration.ofDays(200)), new Link.Suspension(given, "On leave"), null));
        assertThat(listed.lastUsed()).isNull();
        assertThat(listed.isUnusedAt(given.plus(Duration.ofDays(90)).minusNanos(1000)))
                .isFalse();
        assertThat(listed.isUnusedAt(given.plus(Duration.ofDays(90)))).isTrue();
    }
}
