package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.laidOver;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Promising.GRACE;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.Invitations;
import dev.latchkey.application.link.MakeInvitationLink;
import dev.latchkey.application.link.TermForm;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may invite whom, with what levels and dates, and what became of it (LNK-2, LNK-3). */
public interface InvitingRules extends StoreContract {
    @Test
    @Tag("LNK-3")
    default void an_address_has_one_pending_invitation_to_an_account_in_whatever_case() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Invitation first = hands.invite(ada, GRACE, preset("BILLER"));

        assertRefused(Reason.INVITATION_PENDING, () -> hands.invite(ada, "GRACE@PERSON.EXAMPLE", preset("VIEW_ONLY")));
        hands.invite(bea, GRACE, preset("BILLER"));
        hands.invite(ada, "grace2@person.example", preset("BILLER"));
        house.clock().advance(Duration.ofHours(72).minusNanos(1000));
        assertRefused(Reason.INVITATION_PENDING, () -> hands.invite(ada, GRACE, preset("VIEW_ONLY")));
        house.clock().advance(Duration.ofNanos(1000));
        Invitation second = hands.invite(ada, GRACE, preset("VIEW_ONLY"));

        assertThat(hands.state(first)).isEqualTo(PromiseState.REPLACED);
        assertThat(hands.state(second)).isEqualTo(PromiseState.PENDING);
        hands.withdraw(ada, second);
        assertThat(hands.state(hands.invite(ada, GRACE, preset("BILLER")))).isEqualTo(PromiseState.PENDING);
    }

    @Test
    @Tag("LNK-2")
    @Tag("PRV-3")
    @Tag("PRV-7")
    @Tag("PRV-10")
    default void levels_are_cut_or_refused_as_where_access_is_allowed() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", laidOver("BILLER", "ACCOUNT_ACCESS", "FULL"));

        assertRefused(Reason.LEVEL_ABOVE_OWN, () -> hands.invite(desk, GRACE, levels("CLINICAL_NOTES", "VIEW")));
        assertFaults(
                () -> hands.invite(desk, "nobody", laidOver("BOSS"), new TermForm("soon", null)),
                fault("email", Reason.EMAIL_MALFORMED),
                fault("preset", Reason.PRESET_UNKNOWN),
                fault("from", Reason.MOMENT_MALFORMED));
        assertFaults(() -> hands.invite(desk, " ", preset("BILLER")), fault("email", Reason.REQUIRED));
        Invitation cut = hands.invite(desk, GRACE, preset("MASTER"));
        assertThat(cut.asked().privileges())
                .isEqualTo(house.linkOf(desk, ada.home()).privileges());
        Invitation unsaid = hands.invite(ada, "ida@person.example", levels());
        assertThat(unsaid.asked().privileges().level(Portion.SUBSCRIPTION)).isEqualTo(AccessLevel.FULL);
        assertThat(unsaid.asked().privileges().level(Portion.PSYCHOTHERAPY_NOTES))
                .isEqualTo(AccessLevel.NONE);
        Somebody ida = house.signUp("ida");
        Secret notes = hands.invited(ada, "notes@person.example", levels("PSYCHOTHERAPY_NOTES", "VIEW"));
        assertThat(hands.accept(ida, notes).level(Portion.PSYCHOTHERAPY_NOTES)).isEqualTo(AccessLevel.VIEW);
    }

    @Test
    @Tag("LNK-2")
    @Tag("LNK-9")
    @Tag("PRV-9")
    default void dates_are_those_asked_for_and_begin_at_the_acceptance_where_none_is() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Somebody ida = house.signUp("ida");
        Instant now = house.clock().now();
        Instant until = now.plus(Duration.ofDays(200));
        Secret dated = hands.link(
                ada,
                hands.invite(
                        ada,
                        GRACE,
                        preset("BILLER"),
                        new TermForm(now.plus(Duration.ofDays(5)).toString(), until.toString())));
        Secret open = hands.invited(ada, "ida@person.example", preset("BILLER"));
        house.clock().advance(Duration.ofHours(1));

        assertThat(hands.accept(grace, dated).term()).isEqualTo(Link.Term.between(now.plus(Duration.ofDays(5)), until));
        assertThat(hands.accept(ida, open).term()).isEqualTo(Link.Term.from(now.plus(Duration.ofHours(1))));
        assertRefused(
                Reason.FIELDS_INVALID,
                () -> hands.invite(ada, "x@person.example", preset("BILLER"), new TermForm(null, now.toString())));
    }

    @Test
    @Tag("LNK-2")
    @Tag("DEC-3")
    default void inviting_needs_full_access_to_account_access_in_a_running_account_and_withdrawing_any_state() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody viewer = house.member(ada, "viewer", levels("ACCOUNT_ACCESS", "VIEW"));
        Somebody biller = house.member(ada, "biller", preset("BILLER"));
        Invitation invitation = hands.invite(ada, GRACE, preset("BILLER"));
        Invitation next = hands.invite(ada, "next@person.example", preset("BILLER"));
        Somebody beaAtAdas = new Somebody(bea.name(), bea.id(), ada.home(), bea.password());

        for (Somebody without : new Somebody[] {viewer, biller}) {
            assertRefused(Reason.PRIVILEGE_MISSING, () -> hands.invite(without, "x@x.example", preset("BILLER")));
            assertRefused(Reason.PRIVILEGE_MISSING, () -> hands.link(without, invitation));
            assertRefused(Reason.PRIVILEGE_MISSING, () -> hands.resend(without, invitation));
            assertRefused(Reason.PRIVILEGE_MISSING, () -> hands.withdraw(without, invitation));
        }
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> hands.invite(beaAtAdas, "x@x.example", preset("BILLER")));
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> hands.withdraw(bea, invitation));
        house.state(ada.home(), AccountState.ARCHIVED);
        assertRefused(Reason.ACCOUNT_READ_ONLY, () -> hands.invite(ada, "x@x.example", preset("BILLER")));
        assertRefused(Reason.ACCOUNT_READ_ONLY, () -> hands.resend(ada, invitation));
        assertRefused(Reason.ACCOUNT_READ_ONLY, () -> hands.link(ada, invitation));
        assertThat(hands.withdraw(ada, invitation).promised().isLive()).isFalse();
        house.clock().advance(Duration.ofSeconds(1));
        house.state(ada.home(), AccountState.CLOSED);
        assertRefused(Reason.ACCOUNT_CLOSED, () -> hands.withdraw(ada, next));
    }

    @Test
    @Tag("LNK-2")
    @Tag("ACC-7")
    default void the_list_of_an_account_shows_what_became_of_each_in_pages_to_those_who_may_see_access() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody viewer = house.member(ada, "viewer", levels("ACCOUNT_ACCESS", "VIEW"));
        Somebody biller = house.member(ada, "biller", preset("BILLER"));
        hands.invite(bea, GRACE, preset("BILLER"));
        Invitation first = hands.invite(ada, GRACE, preset("BILLER"));
        Invitation second = hands.invite(ada, "second@person.example", preset("BILLER"));
        Invitation third = hands.invite(ada, "third@person.example", preset("BILLER"));
        assertRefused(Reason.STALE, () -> hands.withdraw(ada, second, 7L));
        hands.withdraw(ada, second, second.version());

        Page<Invitations.Listed> page =
                house.latchkey().invitations().list().list(viewer.actor(), ada.home(), new Page.Wanted(2, null));
        assertThat(page.items()).extracting(one -> one.invitation().id()).containsExactly(third.id(), second.id());
        assertThat(page.items()).extracting(Invitations.Listed::giver).containsOnly(ada.username());
        Page<Invitations.Listed> rest =
                house.latchkey().invitations().list().list(viewer.actor(), ada.home(), new Page.Wanted(2, page.next()));
        assertThat(rest.items()).extracting(one -> one.invitation().id()).containsExactly(first.id());
        assertThat(rest.next()).isNull();
        assertThat(hands.state(second)).isEqualTo(PromiseState.WITHDRAWN);
        assertThat(house.latchkey()
                        .invitations()
                        .list()
                        .show(viewer.actor(), ada.home(), first.id())
                        .invitation())
                .isEqualTo(first);
        assertRefused(
                Reason.PRIVILEGE_MISSING,
                () -> house.latchkey().invitations().list().list(biller.actor(), ada.home(), Page.Wanted.FIRST));
        assertRefused(
                Reason.INVITATION_UNKNOWN,
                () -> house.latchkey().invitations().list().show(bea.actor(), bea.home(), first.id()));
        assertRefused(
                Reason.INVITATION_UNKNOWN,
                () -> house.latchkey()
                        .invitations()
                        .makeLink()
                        .handle(bea.actor(), new MakeInvitationLink.Command(bea.home(), first.id())));
    }
}
