package dev.latchkey.domain.link;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.latchkey.domain.link.Link.Grant;
import dev.latchkey.domain.link.Link.Term;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Preset;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PRV-3")
class GrantorTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant NEXT_DAY = NOON.plus(Duration.ofDays(1));
    private static final Portion LAB = new Portion(31, "LAB");
    private static final Portions PORTIONS = Portions.with(List.of(LAB));
    private static final Privileges BILLER = Preset.BILLER.privileges(PORTIONS);
    private static final Link OWNER = Link.ofOwner(key(1), NOON);
    private static final Link PLAIN = plain(2, BILLER, Term.from(NOON));

    @Test
    void an_owner_holds_everything_and_another_what_the_link_says() {
        assertThat(new Grantor(OWNER, PORTIONS).held()).isEqualTo(PORTIONS.everyFull());
        assertThat(new Grantor(PLAIN, PORTIONS).held()).isEqualTo(BILLER);
    }

    @Test
    void a_preset_is_cut_down_to_the_granters_levels() {
        Privileges master = Preset.MASTER.privileges(PORTIONS);

        assertThat(new Grantor(OWNER, PORTIONS).cut(master)).isEqualTo(master);
        assertThat(new Grantor(PLAIN, PORTIONS).cut(master)).isEqualTo(BILLER);
        assertThat(new Grantor(PLAIN, PORTIONS).cut(Preset.SCHEDULER.privileges(PORTIONS)))
                .isEqualTo(Privileges.NOTHING
                        .with(Portion.CLIENTS, AccessLevel.FULL)
                        .with(Portion.SCHEDULE, AccessLevel.VIEW)
                        .with(Portion.BILLING, AccessLevel.VIEW));
    }

    @Test
    void a_level_asked_for_by_name_is_refused_above_the_granters_own() {
        Grantor biller = new Grantor(PLAIN, PORTIONS);

        for (Portion portion : PORTIONS.all()) {
            for (AccessLevel level : AccessLevel.values()) {
                Privileges wanted = Privileges.NOTHING.with(portion, level);
                if (BILLER.level(portion).covers(level)) {
                    assertThatCode(() -> biller.requireMayGrant(Privileges.NOTHING, wanted))
                            .doesNotThrowAnyException();
                } else {
                    assertThat(reasonOf(() -> biller.requireMayGrant(Privileges.NOTHING, wanted)))
                            .isEqualTo(Reason.LEVEL_ABOVE_OWN);
                }
            }
        }
    }

    @Test
    void to_leave_a_higher_level_or_to_lower_it_is_no_grant() {
        Grantor biller = new Grantor(PLAIN, PORTIONS);
        Privileges higher = Privileges.NOTHING.with(Portion.SCHEDULE, AccessLevel.FULL);

        assertThatCode(() -> biller.requireMayGrant(higher, higher.with(Portion.CLIENTS, AccessLevel.FULL)))
                .doesNotThrowAnyException();
        assertThatCode(() -> biller.requireMayGrant(higher, higher.with(Portion.SCHEDULE, AccessLevel.VIEW)))
                .doesNotThrowAnyException();
        assertThat(reasonOf(() -> biller.requireMayGrant(
                        Privileges.NOTHING.with(Portion.REPORTS, AccessLevel.VIEW),
                        Privileges.NOTHING.with(Portion.REPORTS, AccessLevel.FULL))))
                .isEqualTo(Reason.LEVEL_ABOVE_OWN);
    }

    @Test
    void nobody_touches_their_own_privileges_not_even_an_owner() {
        Link own = plain(1, BILLER, Term.from(NOON));

        assertThat(reasonOf(() -> new Grantor(PLAIN, PORTIONS).requireMayTouch(PLAIN)))
                .isEqualTo(Reason.OWN_PRIVILEGES);
        assertThat(reasonOf(() -> new Grantor(OWNER, PORTIONS).requireMayTouch(OWNER)))
                .isEqualTo(Reason.OWN_PRIVILEGES);
        assertThat(reasonOf(() -> new Grantor(OWNER, PORTIONS).requireMayTouch(own)))
                .isEqualTo(Reason.OWN_PRIVILEGES);
    }

    @Test
    void nobody_but_an_owner_touches_an_owner() {
        Link otherOwner = Link.ofOwner(key(3), NOON);

        assertThat(reasonOf(() -> new Grantor(PLAIN, PORTIONS).requireMayTouch(otherOwner)))
                .isEqualTo(Reason.OWNER_UNTOUCHABLE);
        assertThatCode(() -> new Grantor(OWNER, PORTIONS).requireMayTouch(otherOwner))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Grantor(PLAIN, PORTIONS).requireMayTouch(plain(3, BILLER, Term.from(NOON))))
                .doesNotThrowAnyException();
    }

    @Test
    @Tag("PRV-9")
    void what_is_given_never_begins_before_or_ends_after_the_granters_own() {
        Link limited = plain(2, BILLER, Term.between(NOON, NEXT_DAY));

        assertThat(new Grantor(limited, PORTIONS).term(NOON.plusSeconds(60)))
                .isEqualTo(Term.between(NOON.plusSeconds(60), NEXT_DAY));
        assertThat(new Grantor(limited, PORTIONS).term(NOON.minusSeconds(60))).isEqualTo(Term.between(NOON, NEXT_DAY));
        assertThat(new Grantor(OWNER, PORTIONS).term(NEXT_DAY)).isEqualTo(Term.from(NEXT_DAY));
    }

    @Test
    @Tag("PRV-9")
    @Tag("LNK-9")
    void dates_asked_for_by_name_lie_within_the_granters_own() {
        Grantor limited = new Grantor(plain(2, BILLER, Term.between(NOON, NEXT_DAY)), PORTIONS);
        Instant now = NOON.plusSeconds(60);
        Instant hour = now.plus(Duration.ofHours(1));
        Instant tick = NEXT_DAY.plusNanos(1000);

        assertThat(limited.term(hour, NEXT_DAY, now)).isEqualTo(Term.between(hour, NEXT_DAY));
        assertThat(limited.term(null, hour, now)).isEqualTo(Term.between(now, hour));
        assertThat(limited.term(hour, null, now)).isEqualTo(Term.between(hour, NEXT_DAY));
        assertThat(limited.term(null, null, now)).isEqualTo(Term.between(now, NEXT_DAY));
        assertThat(reasonOf(() -> limited.term(null, tick, now))).isEqualTo(Reason.TERM_BEYOND_OWN);
        assertThat(reasonOf(() -> limited.term(NEXT_DAY, null, now))).isEqualTo(Reason.TERM_BEYOND_OWN);
        assertThat(reasonOf(() -> limited.term(NEXT_DAY, tick, now))).isEqualTo(Reason.TERM_BEYOND_OWN);
        assertThat(new Grantor(OWNER, PORTIONS).term(NEXT_DAY, tick, now)).isEqualTo(Term.between(NEXT_DAY, tick));
    }

    @Test
    @Tag("LNK-9")
    void a_beginning_in_the_past_is_now_and_an_end_comes_after_beginning_and_now() {
        Grantor owner = new Grantor(OWNER, PORTIONS);

        assertThat(owner.term(NOON.minusSeconds(1), NEXT_DAY, NOON)).isEqualTo(Term.between(NOON, NEXT_DAY));
        assertThat(owner.term(NOON.minusSeconds(1), null, NOON)).isEqualTo(Term.from(NOON));
        assertThat(owner.term(null, NOON.plusNanos(1000), NOON)).isEqualTo(Term.between(NOON, NOON.plusNanos(1000)));
        assertThat(reasonOf(() -> owner.term(null, NOON, NOON))).isEqualTo(Reason.TERM_EMPTY);
        assertThat(reasonOf(() -> owner.term(NOON.minusSeconds(9), NOON.minusSeconds(1), NOON)))
                .isEqualTo(Reason.TERM_EMPTY);
        assertThat(reasonOf(() -> owner.term(NEXT_DAY, NEXT_DAY, NOON))).isEqualTo(Reason.TERM_EMPTY);
    }

    @Test
    @Tag("PRV-9")
    void other_dates_give_nothing_beyond_the_granters_own() {
        Grantor limited = new Grantor(plain(2, BILLER, Term.between(NOON, NEXT_DAY)), PORTIONS);
        Instant far = NEXT_DAY.plus(Duration.ofDays(9));
        Term later = Term.between(NEXT_DAY.plusSeconds(1), far);

        assertThatCode(() -> limited.requireMayDate(Term.between(NOON, NOON), Term.between(NOON, NEXT_DAY)))
                .doesNotThrowAnyException();
        assertThatCode(() -> limited.requireMayDate(Term.from(NOON), Term.between(NOON, far)))
                .as("less than before, though still more than the granter's own")
                .doesNotThrowAnyException();
        assertThat(reasonOf(() -> limited.requireMayDate(
                        Term.between(NOON, NEXT_DAY), Term.between(NOON, NEXT_DAY.plusNanos(1)))))
                .isEqualTo(Reason.TERM_BEYOND_OWN);
        assertThat(reasonOf(() -> limited.requireMayDate(Term.between(NOON, NEXT_DAY), Term.from(NOON))))
                .isEqualTo(Reason.TERM_BEYOND_OWN);
        assertThat(reasonOf(() -> limited.requireMayDate(later, Term.between(NOON, far))))
                .as("lets in between the granter's end and the former beginning")
                .isEqualTo(Reason.TERM_BEYOND_OWN);
        assertThatCode(() -> limited.requireMayDate(later, Term.between(NOON, NEXT_DAY)))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Grantor(OWNER, PORTIONS).requireMayDate(later, Term.from(NOON)))
                .doesNotThrowAnyException();
    }

    @Test
    @Tag("LNK-15")
    void dates_promised_earlier_are_cut_to_what_the_granters_own_still_bear() {
        Grantor limited = new Grantor(plain(2, BILLER, Term.between(NOON, NEXT_DAY)), PORTIONS);
        Instant far = NEXT_DAY.plusSeconds(1);

        assertThat(limited.cutTerm(null, far, NOON)).isEqualTo(Term.between(NOON, NEXT_DAY));
        assertThat(limited.cutTerm(NOON.minusSeconds(1), null, NOON)).isEqualTo(Term.between(NOON, NEXT_DAY));
        assertThat(limited.cutTerm(NOON.plusSeconds(1), NOON.plusSeconds(2), NOON))
                .isEqualTo(Term.between(NOON.plusSeconds(1), NOON.plusSeconds(2)));
        assertThat(new Grantor(OWNER, PORTIONS).cutTerm(far, null, NOON)).isEqualTo(Term.from(far));
        assertThat(reasonOf(() -> limited.cutTerm(NEXT_DAY, far, NOON))).isEqualTo(Reason.GIVER_MAY_NOT);
        assertThat(reasonOf(() -> limited.cutTerm(null, NOON, NOON))).isEqualTo(Reason.GIVER_MAY_NOT);
    }

    private static Link plain(long username, Privileges privileges, Term term) {
        return Link.plain(
                key(username), privileges, new Grant(LinkOrigin.ALLOWED, new UsernameId(new UUID(1, 1)), NOON), term);
    }

    private static Link.Key key(long username) {
        return new Link.Key(new LinkId(new UUID(9, username)), AccountId.at(7), new UsernameId(new UUID(1, username)));
    }

    @Test
    @Tag("PRV-9")
    void nothing_is_raised_that_lasts_longer_than_the_granters_own() {
        Grantor dated = new Grantor(plain(2, BILLER, Term.between(NOON, NEXT_DAY)), PORTIONS);
        Link endless = plain(3, BILLER, Term.from(NOON));
        Link longer = plain(3, BILLER, Term.between(NOON, NEXT_DAY.plusNanos(1_000)));
        Link asLong = plain(3, BILLER, Term.between(NOON, NEXT_DAY));

        assertThat(reasonOf(() -> dated.requireMayRaise(endless))).isEqualTo(Reason.TERM_BEYOND_OWN);
        assertThat(reasonOf(() -> dated.requireMayRaise(longer))).isEqualTo(Reason.TERM_BEYOND_OWN);
        assertThatCode(() -> dated.requireMayRaise(asLong)).doesNotThrowAnyException();
        assertThatCode(() -> new Grantor(PLAIN, PORTIONS).requireMayRaise(endless))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Grantor(OWNER, PORTIONS).requireMayRaise(endless))
                .doesNotThrowAnyException();
    }
}
