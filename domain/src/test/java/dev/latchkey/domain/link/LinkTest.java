package dev.latchkey.domain.link;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.link.Link.Grant;
import dev.latchkey.domain.link.Link.Suspension;
import dev.latchkey.domain.link.Link.Term;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant NEXT_DAY = NOON.plus(Duration.ofDays(1));
    private static final Link.Key KEY =
            new Link.Key(new LinkId(new UUID(1, 1)), AccountId.at(7), new UsernameId(new UUID(2, 2)));
    private static final Grant GRANT = new Grant(LinkOrigin.ALLOWED, new UsernameId(new UUID(3, 3)), NOON);
    private static final Privileges BILLING = Privileges.NOTHING.with(Portion.BILLING, AccessLevel.FULL);

    @Test
    @Tag("LNK-9")
    void it_is_in_force_from_its_first_moment_and_no_longer_at_its_end() {
        Link link = Link.plain(KEY, BILLING, GRANT, Term.between(NOON, NEXT_DAY));

        assertThat(link.inForceAt(NOON.minusNanos(1))).isFalse();
        assertThat(link.inForceAt(NOON)).isTrue();
        assertThat(link.inForceAt(NEXT_DAY.minusNanos(1))).isTrue();
        assertThat(link.inForceAt(NEXT_DAY)).isFalse();
    }

    @Test
    @Tag("LNK-9")
    void without_an_end_it_stays_in_force() {
        Link link = Link.plain(KEY, BILLING, GRANT, Term.from(NOON));

        assertThat(link.inForceAt(NOON.minusNanos(1))).isFalse();
        assertThat(link.inForceAt(Instant.MAX)).isTrue();
    }

    @Test
    @Tag("LNK-9")
    void one_that_ends_when_it_begins_is_never_in_force() {
        assertThat(Link.plain(KEY, BILLING, GRANT, Term.between(NOON, NOON)).inForceAt(NOON))
                .isFalse();
    }

    @Test
    @Tag("LNK-8")
    void what_somebody_ended_is_over_at_the_next_look() {
        Link link = Link.plain(KEY, BILLING, GRANT, Term.from(NOON));

        Link ended = link.ended(NEXT_DAY);

        assertThat(ended.inForceAt(NEXT_DAY)).isFalse();
        assertThat(ended.isStanding()).isFalse();
        assertThat(ended.term().endedAt()).isEqualTo(NEXT_DAY);
        assertThat(ended.level(Portion.BILLING))
                .as("history keeps what it gave")
                .isEqualTo(AccessLevel.FULL);
        assertThat(link.isStanding()).as("the former state is untouched").isTrue();
    }

    @Test
    @Tag("LNK-10")
    void a_suspended_one_is_not_in_force_and_still_stands_with_its_levels() {
        Link suspended =
                new Link(KEY, false, BILLING, GRANT, new Term(NOON, null, new Suspension(NOON, "On leave"), null), 1);

        assertThat(suspended.inForceAt(NEXT_DAY)).isFalse();
        assertThat(suspended.isStanding()).isTrue();
        assertThat(suspended.level(Portion.BILLING)).isEqualTo(AccessLevel.FULL);
    }

    @Test
    @Tag("LNK-10")
    void a_resumed_one_is_as_it_was_before() {
        Link link = Link.plain(KEY, BILLING, GRANT, Term.between(NOON, NEXT_DAY));

        Link suspended = link.suspended(Suspension.choose(NOON, " On leave until autumn "));

        assertThat(suspended.term().suspension()).isEqualTo(new Suspension(NOON, "On leave until autumn"));
        assertThat(suspended.resumed().term()).isEqualTo(link.term());
        assertThat(suspended.resumed().version()).isEqualTo(2);
        assertThat(suspended.ended(NEXT_DAY).term().suspension())
                .isEqualTo(suspended.term().suspension());
    }

    @Test
    @Tag("LNK-10")
    void why_it_is_suspended_is_one_line_of_200_characters_at_most() {
        assertThat(Suspension.choose(NOON, "x".repeat(200)).why()).hasSize(200);
        assertThat(reasonOf(() -> Suspension.choose(NOON, " "))).isEqualTo(Reason.REQUIRED);
        assertThat(reasonOf(() -> Suspension.choose(NOON, "x".repeat(201)))).isEqualTo(Reason.TEXT_TOO_LONG);
        assertThat(reasonOf(() -> Suspension.choose(NOON, "two\nlines"))).isEqualTo(Reason.TEXT_CHARACTERS);
    }

    @Test
    @Tag("LNK-9")
    void it_can_be_dated_anew_and_stays_suspended() {
        Link suspended = Link.plain(KEY, BILLING, GRANT, Term.from(NOON)).suspended(new Suspension(NOON, "On leave"));

        Link dated = suspended.dated(NEXT_DAY, NEXT_DAY.plusSeconds(1));

        assertThat(dated.term())
                .isEqualTo(new Term(NEXT_DAY, NEXT_DAY.plusSeconds(1), new Suspension(NOON, "On leave"), null));
        assertThat(reasonOf(() -> Link.ofOwner(KEY, NOON).dated(NEXT_DAY, null)))
                .isEqualTo(Reason.OWNER_HAS_EVERY_LEVEL);
    }

    @Test
    @Tag("LNK-7")
    @Tag("LNK-10")
    void one_that_is_over_gives_way_to_another_unless_it_is_suspended() {
        Link link = Link.plain(KEY, BILLING, GRANT, Term.between(NOON, NEXT_DAY));

        assertThat(link.givesWayAt(NEXT_DAY.minusNanos(1))).isFalse();
        assertThat(link.givesWayAt(NEXT_DAY)).isTrue();
        assertThat(link.isOverAt(NEXT_DAY)).isTrue();
        assertThat(link.suspended(new Suspension(NOON, "On leave")).givesWayAt(NEXT_DAY))
                .isFalse();
        assertThat(Link.plain(KEY, BILLING, GRANT, Term.from(NOON)).givesWayAt(Instant.MAX))
                .isFalse();
    }

    @Test
    @Tag("LNK-9")
    void dates_go_beyond_others_at_either_end() {
        Term day = Term.between(NOON, NEXT_DAY);

        assertThat(day.goesBeyond(day)).isFalse();
        assertThat(day.goesBeyond(Term.from(NOON))).isFalse();
        assertThat(Term.from(NOON).goesBeyond(day)).isTrue();
        assertThat(Term.between(NOON.minusNanos(1), NEXT_DAY).goesBeyond(day)).isTrue();
        assertThat(Term.between(NOON.plusNanos(1), NEXT_DAY).goesBeyond(day)).isFalse();
        assertThat(Term.between(NOON, NEXT_DAY.plusNanos(1)).goesBeyond(day)).isTrue();
        assertThat(Term.from(NOON).goesBeyond(Term.from(NOON))).isFalse();
    }

    @Test
    @Tag("LNK-8")
    void changed_privileges_are_held_at_once_and_nothing_else_changes() {
        Link link = Link.plain(KEY, BILLING, GRANT, Term.from(NOON));
        Privileges narrowed = BILLING.with(Portion.BILLING, AccessLevel.VIEW);

        assertThat(link.withPrivileges(narrowed)).isEqualTo(new Link(KEY, false, narrowed, GRANT, link.term(), 1));
    }

    @Test
    @Tag("PRV-4")
    void an_owner_holds_full_whatever_the_bits_say() {
        Link owner = Link.ofOwner(KEY, NOON);
        Link withBits = new Link(KEY, true, BILLING, GRANT, Term.from(NOON), 0);

        for (Portion portion : Portion.BUILT_IN) {
            assertThat(owner.level(portion)).isEqualTo(AccessLevel.FULL);
            assertThat(withBits.level(portion)).isEqualTo(AccessLevel.FULL);
        }
        assertThat(owner.level(new Portion(31, "ADDED_LATER"))).isEqualTo(AccessLevel.FULL);
    }

    @Test
    @Tag("PRV-4")
    void an_owner_link_has_no_until() {
        assertThat(reasonOf(() -> new Link(KEY, true, BILLING, GRANT, Term.between(NOON, NEXT_DAY), 0)))
                .isEqualTo(Reason.OWNER_HAS_EVERY_LEVEL);
    }

    @Test
    @Tag("PRV-4")
    void an_owner_cannot_be_narrowed() {
        assertThat(reasonOf(() -> Link.ofOwner(KEY, NOON).withPrivileges(BILLING)))
                .isEqualTo(Reason.OWNER_HAS_EVERY_LEVEL);
    }

    @Test
    @Tag("PRV-4")
    void an_owner_can_be_made_plain_with_stated_levels_or_ended() {
        Link owner = Link.ofOwner(KEY, NOON);

        Link plain = owner.madePlain(BILLING);

        assertThat(plain.owner()).isFalse();
        assertThat(plain.level(Portion.BILLING)).isEqualTo(AccessLevel.FULL);
        assertThat(plain.level(Portion.CLIENTS)).isEqualTo(AccessLevel.NONE);
        assertThat(plain.version()).isEqualTo(1);
        assertThat(owner.ended(NEXT_DAY).isStanding()).isFalse();
    }

    @Test
    @Tag("PRV-5")
    void a_plain_link_made_an_owners_has_every_level_and_no_end() {
        Link plain = Link.plain(KEY, BILLING, GRANT, Term.between(NOON, NEXT_DAY));

        Link owner = plain.madeOwner();

        assertThat(owner.owner()).isTrue();
        assertThat(owner.term()).isEqualTo(Term.from(NOON));
        assertThat(owner.grant()).isEqualTo(GRANT);
        assertThat(owner.level(Portion.PSYCHOTHERAPY_NOTES)).isEqualTo(AccessLevel.FULL);
        assertThat(owner.version()).isEqualTo(1);
    }

    @Test
    @Tag("ACC-1")
    void the_first_owner_link_comes_from_sign_up_by_the_person_itself() {
        Link owner = Link.ofOwner(KEY, NOON);

        assertThat(owner.grant()).isEqualTo(new Grant(LinkOrigin.SIGN_UP, KEY.username(), NOON));
        assertThat(owner.term()).isEqualTo(Term.from(NOON));
        assertThat(owner.version()).isZero();
    }

    @Test
    @Tag("ACC-7")
    void every_change_counts() {
        Link link = Link.plain(KEY, BILLING, GRANT, Term.from(NOON));

        assertThat(link.withPrivileges(Privileges.NOTHING).ended(NEXT_DAY).version())
                .isEqualTo(2);
    }

    @Test
    @Tag("LNK-10")
    void one_that_ended_while_it_was_suspended_keeps_its_username_out() {
        Link link = Link.plain(KEY, BILLING, GRANT, Term.from(NOON));
        Link suspended = link.suspended(Suspension.choose(NEXT_DAY, "On leave"));
        Link left = suspended.ended(NEXT_DAY);

        assertThat(suspended.keepsOut()).isFalse();
        assertThat(link.ended(NEXT_DAY).keepsOut()).isFalse();
        assertThat(suspended.resumed().ended(NEXT_DAY).keepsOut()).isFalse();
        assertThat(left.keepsOut()).isTrue();
        assertThat(left.keepsOut(Promised.at(NEXT_DAY))).isTrue();
        assertThat(left.keepsOut(Promised.at(NEXT_DAY.plusNanos(1_000)))).isFalse();
        assertThat(link.ended(NEXT_DAY).keepsOut(Promised.at(NOON))).isFalse();
    }
}
