package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.link.TermForm;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.application.testkit.CheapHasher;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Access is given with a beginning and an end, within the giver's own, and judged by the clock (LNK-9, PRV-9). */
public interface TermRules extends StoreContract {
    private static Somebody allow(
            House house, Somebody by, String name, @Nullable String from, @Nullable String until) {
        house.latchkey()
                .allowAccess()
                .handle(
                        by.actor(),
                        new AllowAccess.Command(
                                by.home(),
                                name,
                                House.firstPasswordOf(name),
                                null,
                                preset("MASTER"),
                                new TermForm(from, until)));
        Somebody allowed = new Somebody(name, house.idOf(name), by.home(), House.firstPasswordOf(name));
        return house.changePassword(allowed, House.passwordOf(name));
    }

    private static DecisionReason reason(House house, Somebody whom) {
        return house.decide(whom, whom.home(), Portion.BILLING, Action.VIEW).reason();
    }

    @Test
    @Tag("LNK-9")
    @Tag("LNK-8")
    default void access_begins_and_ends_exactly_at_its_moments_without_any_job() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody neighbour = house.member(ada, "neighbour", preset("MASTER"));
        Instant from = house.clock().now().plus(Duration.ofHours(2));
        Instant until = from.plus(Duration.ofDays(3));
        Somebody desk = allow(house, ada, "desk", from.toString(), until.toString());

        house.clock().set(from.minusNanos(1000));
        assertThat(reason(house, desk)).isEqualTo(DecisionReason.LINK_NOT_YET);
        assertThat(house.dropDown(desk)).isEmpty();
        house.clock().set(from);
        assertThat(reason(house, desk)).isEqualTo(DecisionReason.LINK);
        assertThat(house.dropDown(desk)).hasSize(1);
        house.clock().set(until.minusNanos(1000));
        assertThat(reason(house, desk)).isEqualTo(DecisionReason.LINK);
        house.clock().set(until);
        assertThat(reason(house, desk)).isEqualTo(DecisionReason.LINK_ENDED);
        assertThat(house.dropDown(desk)).isEmpty();
        assertRefused(Reason.PRIVILEGE_MISSING, () -> allow(house, desk, "third", null, null));
        assertThat(reason(house, neighbour)).isEqualTo(DecisionReason.LINK);
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.act() == Act.ACCESS_ALLOWED)
                .extracting(told -> told.says("term"))
                .contains(from + "/" + until);
    }

    @Test
    @Tag("LNK-9")
    default void a_day_is_a_day_of_the_installation_and_meant_wholly() {
        Settings standard = Settings.STANDARD;
        Settings settings = new Settings(
                standard.signIn(),
                standard.trialDays(),
                standard.inactiveWindow(),
                standard.activityRetentionYears(),
                standard.portions(),
                ZoneId.of("America/New_York"));
        House house = House.over(store(), settings, new CheapHasher());
        Somebody ada = house.signUp("ada");
        String day = house.clock().now().plus(Duration.ofDays(2)).toString().substring(0, 10);

        Somebody desk = allow(house, ada, "desk", day, day);

        Link.Term term = house.linkOf(desk, ada.home()).term();
        assertThat(term.from().atZone(settings.zone()).toLocalDateTime()).hasToString(day + "T00:00");
        assertThat(Duration.between(term.from(), term.until())).isEqualTo(Duration.ofDays(1));
    }

    @Test
    @Tag("LNK-9")
    @Tag("ACC-2")
    default void dates_that_cannot_be_are_faults_of_the_form() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        String now = house.clock().now().toString();
        String later = house.clock().now().plusSeconds(1).toString();

        assertFaults(
                () -> allow(house, ada, "desk", "soon", "2026-02-30"),
                fault("from", Reason.MOMENT_MALFORMED),
                fault("until", Reason.MOMENT_MALFORMED));
        assertFaults(() -> allow(house, ada, "desk", null, now), fault("until", Reason.TERM_EMPTY));
        assertFaults(() -> allow(house, ada, "desk", later, later), fault("until", Reason.TERM_EMPTY));
        assertFaults(() -> allow(house, ada, "desk", later, "1999-12-31"), fault("until", Reason.TERM_EMPTY));

        assertThat(house.store().persons().named(new Username("desk"))).isEmpty();
        assertThat(house.linkOf(allow(house, ada, "desk", "1999-12-31", later), ada.home())
                        .term()
                        .from())
                .isEqualTo(house.clock().now());
    }

    @Test
    @Tag("PRV-9")
    default void nobody_gives_for_longer_than_their_own_access_lasts() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Instant end = house.clock().now().plus(Duration.ofDays(9));
        Somebody manager = allow(house, ada, "manager", null, end.toString());
        String after = end.plusNanos(1000).toString();

        assertRefused(Reason.TERM_BEYOND_OWN, () -> allow(house, manager, "desk", null, after));
        assertRefused(Reason.TERM_BEYOND_OWN, () -> allow(house, manager, "desk", end.toString(), after));
        assertRefused(Reason.TERM_BEYOND_OWN, () -> allow(house, manager, "desk", end.toString(), null));

        Somebody cut = allow(house, manager, "cut", null, null);
        Somebody named = allow(house, manager, "named", null, end.toString());
        Somebody free = allow(house, ada, "free", null, null);
        assertThat(house.linkOf(cut, ada.home()).term().until()).isEqualTo(end);
        assertThat(house.linkOf(named, ada.home()).term().until()).isEqualTo(end);
        assertThat(house.linkOf(free, ada.home()).term().until()).isNull();
    }

    @Test
    @Tag("PRV-9")
    @Tag("PRV-3")
    default void whoever_has_an_end_raises_no_level_of_access_that_lasts_longer() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Instant end = house.clock().now().plus(Duration.ofDays(3));
        Somebody manager = allow(house, ada, "manager", null, end.toString());
        Somebody endless = house.member(ada, "endless", levels("BILLING", "FULL"));
        Somebody longer = allow(house, ada, "longer", null, end.plusNanos(1_000).toString());
        Somebody shorter = allow(house, ada, "shorter", null, end.toString());
        house.limit(ada, longer, ada.home(), levels("BILLING", "NONE"));
        house.limit(ada, shorter, ada.home(), levels("BILLING", "NONE"));

        assertRefused(
                Reason.TERM_BEYOND_OWN, () -> house.limit(manager, endless, ada.home(), levels("CLIENTS", "VIEW")));
        assertRefused(
                Reason.TERM_BEYOND_OWN,
                () -> house.limit(manager, endless, ada.home(), levels("CLIENTS", "VIEW", "BILLING", "NONE")));
        assertRefused(
                Reason.TERM_BEYOND_OWN, () -> house.limit(manager, longer, ada.home(), levels("BILLING", "VIEW")));
        assertThat(house.linkOf(endless, ada.home()).version()).isZero();

        house.limit(manager, shorter, ada.home(), levels("BILLING", "VIEW"));
        house.limit(manager, endless, ada.home(), levels("BILLING", "VIEW"));
        house.limit(manager, longer, ada.home(), levels("CLIENTS", "NONE"));
        Somebody plain = house.member(ada, "plain", preset("MASTER"));
        house.limit(ada, endless, ada.home(), levels("CLIENTS", "VIEW"));
        house.limit(plain, endless, ada.home(), levels("CLIENTS", "FULL"));
        assertThat(house.linkOf(endless, ada.home()).level(Portion.CLIENTS)).isEqualTo(AccessLevel.FULL);
    }
}
