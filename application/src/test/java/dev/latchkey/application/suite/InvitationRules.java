package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.laidOver;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.AcceptAsNew;
import dev.latchkey.application.link.AcceptInvitation;
import dev.latchkey.application.link.Invitations;
import dev.latchkey.application.link.MakeInvitationLink;
import dev.latchkey.application.link.ShowInvitation;
import dev.latchkey.application.link.TermForm;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.Notices;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Means;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.TokenId;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Inviting, and accepting with the username one has or with a new one (LNK-2, LNK-3, LNK-6). */
public interface InvitationRules extends StoreContract {
    String GRACE = "Grace@Person.example";

    @Test
    @Tag("LNK-2")
    @Tag("LNK-6")
    @Tag("LNK-8")
    default void an_invited_person_comes_in_with_the_username_it_has_and_without_anybodys_password() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Somebody neighbour = house.signUp("neighbour");
        Secret secret = hands.invited(ada, GRACE, preset("BILLER"));

        Link link = hands.accept(grace, secret);

        assertThat(link.grant())
                .isEqualTo(new Link.Grant(
                        LinkOrigin.INVITED, ada.id(), house.clock().now()));
        assertThat(link.level(Portion.BILLING)).isEqualTo(AccessLevel.FULL);
        assertThat(link.level(Portion.PSYCHOTHERAPY_NOTES)).isEqualTo(AccessLevel.NONE);
        assertThat(house.decide(grace, ada.home(), Portion.BILLING, Action.CHANGE)
                        .allowed())
                .isTrue();
        assertThat(house.dropDown(grace)).hasSize(2);
        assertThat(house.dropDown(neighbour)).hasSize(1);
        assertRefused(Reason.INVITATION_OVER, () -> hands.accept(neighbour, secret));
    }

    @Test
    @Tag("LNK-2")
    @Tag("USR-3")
    default void a_new_username_chooses_its_own_password_and_gets_the_address_and_the_account_as_home() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Secret secret = hands.invited(ada, GRACE, preset("SCHEDULER"));

        assertFaults(
                () -> house.latchkey()
                        .invitations()
                        .acceptAsNew()
                        .handle(House.NOBODY, new AcceptAsNew.Command(secret, "g", new Secret("the practice of ada"))),
                fault("username", Reason.USERNAME_MALFORMED),
                fault("password", Reason.PASSWORD_TELLS_NAME));
        assertRefused(Reason.USERNAME_TAKEN, () -> hands.acceptAsNew("ada", secret));
        Somebody grace = hands.acceptAsNew("grace", secret);

        assertThat(house.signIn(grace).advice().changeDue()).isFalse();
        assertThat(house.store().persons().find(grace.id()).orElseThrow()).satisfies(person -> {
            assertThat(String.valueOf(person.email())).isEqualTo("Grace@person.example");
            assertThat(person.home()).isEqualTo(ada.home());
        });
        assertThat(house.linkOf(grace, ada.home()).level(Portion.SCHEDULE)).isEqualTo(AccessLevel.FULL);
        assertRefused(Reason.INVITATION_OVER, () -> hands.acceptAsNew("grace2", secret));
        assertThat(house.store().persons().named(new Username("grace2"))).isEmpty();
    }

    @Test
    @Tag("LNK-2")
    default void an_invitation_can_be_accepted_for_72_hours_and_not_a_moment_longer() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Somebody ida = house.signUp("ida");
        Instant over = house.clock().now().plus(Duration.ofHours(72));
        Secret inTime = hands.invited(ada, GRACE, preset("BILLER"));
        Invitation invitation = hands.invite(ada, "ida@person.example", preset("BILLER"));
        Secret late = hands.link(ada, invitation);

        house.clock().set(over.minusNanos(1000));
        hands.accept(grace, inTime);
        assertThat(hands.state(invitation)).isEqualTo(PromiseState.PENDING);
        house.clock().set(over);

        assertThat(hands.state(invitation)).isEqualTo(PromiseState.EXPIRED);
        assertRefused(Reason.INVITATION_OVER, () -> hands.accept(ida, late));
        assertRefused(Reason.INVITATION_OVER, () -> hands.acceptAsNew("ida2", late));
        assertRefused(Reason.INVITATION_OVER, () -> hands.decline(late));
        assertRefused(
                Reason.INVITATION_OVER,
                () -> house.latchkey().invitations().show().handle(late));
        assertRefused(Reason.INVITATION_OVER, () -> hands.link(ada, invitation));
        assertThat(house.dropDown(ida)).hasSize(1);
    }

    @Test
    @Tag("LNK-2")
    default void sent_again_the_former_link_is_dead_and_the_time_begins_anew() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Invitation invitation = hands.invite(ada, GRACE, preset("BILLER"));
        Secret former = hands.link(ada, invitation);
        house.clock().advance(Duration.ofHours(80));

        Invitation again = hands.resend(ada, invitation);

        assertThat(again.promised().expiresAt()).isEqualTo(house.clock().now().plus(Duration.ofHours(72)));
        assertRefused(Reason.INVITATION_OVER, () -> hands.accept(grace, former));
        Secret present = hands.link(ada, again);
        house.clock().advance(Duration.ofHours(72).minusNanos(1000));
        assertThat(hands.accept(grace, present).isStanding()).isTrue();
        assertRefused(Reason.INVITATION_OVER, () -> hands.resend(ada, invitation));
    }

    @Test
    @Tag("LNK-2")
    default void another_link_kills_the_former_one() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Invitation invitation = hands.invite(ada, GRACE, preset("BILLER"));
        Secret former = house.latchkey()
                .invitations()
                .makeLink()
                .deliver(House.NOBODY, new MakeInvitationLink.Command(ada.home(), invitation.id()))
                .orElseThrow()
                .secret();
        Secret handed = hands.link(ada, invitation);

        assertThat(handed.reveal()).hasSize(43);
        assertRefused(Reason.INVITATION_OVER, () -> hands.accept(grace, former));
        hands.accept(grace, handed);
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.act() == Act.INVITATION_LINK_MADE)
                .extracting(Told::by)
                .containsExactly("", "ada");
        assertThat(house.log(ada.home()))
                .noneMatch(told -> told.record().text().contains(handed.reveal())
                        || told.record().text().contains(former.reveal()));
    }

    @Test
    @Tag("LNK-2")
    default void a_secret_that_was_used_declined_withdrawn_or_never_made_is_refused_alike() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Somebody ida = house.signUp("ida");
        Secret used = hands.invited(ada, GRACE, preset("BILLER"));
        hands.accept(grace, used);
        Secret declined = hands.invited(ada, "declined@person.example", preset("BILLER"));
        hands.decline(declined);
        Invitation back = hands.invite(ada, "back@person.example", preset("BILLER"));
        Secret withdrawn = hands.link(ada, back);
        hands.withdraw(ada, back);

        for (Secret secret : new Secret[] {used, declined, withdrawn, new Secret("never made"), new Secret("")}) {
            assertRefused(Reason.INVITATION_OVER, () -> hands.accept(ida, secret));
            assertRefused(Reason.INVITATION_OVER, () -> hands.acceptAsNew("ida2", secret));
            assertRefused(Reason.INVITATION_OVER, () -> hands.decline(secret));
            assertRefused(
                    Reason.INVITATION_OVER,
                    () -> house.latchkey().invitations().show().handle(secret));
        }
        assertThat(house.dropDown(ida)).hasSize(1);
        assertThat(house.logOf(ida).stream().filter(told -> told.act() == Act.INVITATION_ACCEPTED))
                .hasSize(5)
                .extracting(told -> told.line() + told.says("asked"))
                .containsOnly("INVITATION_ACCEPTED REFUSED ida INVITATION_OVER");
    }

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
    default void what_is_promised_until_a_moment_is_over_then() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Instant until = house.clock().now().plus(Duration.ofHours(2));
        Invitation invitation = hands.invite(ada, GRACE, preset("BILLER"), new TermForm(null, until.toString()));
        Secret secret = hands.link(ada, invitation);
        Secret neighbours = hands.invited(ada, "ida@person.example", preset("BILLER"));

        assertThat(invitation.promised().expiresAt()).isEqualTo(until);
        house.clock().set(until);

        assertRefused(Reason.INVITATION_OVER, () -> hands.accept(grace, secret));
        assertRefused(Reason.INVITATION_OVER, () -> hands.resend(ada, invitation));
        hands.accept(grace, neighbours);
    }

    @Test
    @Tag("LNK-7")
    default void whoever_is_in_already_is_told_so_and_the_invitation_stays() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Somebody desk = house.member(ada, "desk", preset("NOTHING"));
        Invitation invitation = hands.invite(ada, GRACE, preset("BILLER"));
        Secret secret = hands.link(ada, invitation);

        assertRefused(Reason.ALREADY_JOINED, () -> hands.accept(desk, secret));
        assertRefused(Reason.ALREADY_JOINED, () -> hands.accept(ada, secret));
        house.suspend(ada, desk, ada.home());
        assertRefused(Reason.ALREADY_JOINED, () -> hands.accept(desk, secret));

        assertThat(hands.state(invitation)).isEqualTo(PromiseState.PENDING);
        hands.accept(grace, secret);
    }

    @Test
    @Tag("LNK-7")
    @Tag("LNK-9")
    default void a_link_that_is_over_by_its_date_makes_way() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("VIEW_ONLY"));
        Link old = house.linkOf(desk, ada.home());
        house.replace(
                RareLinks.dated(old, old.term().from(), house.clock().now().plus(Duration.ofHours(1))));
        Secret secret = hands.invited(ada, "desk@person.example", preset("BILLER"));
        house.clock().advance(Duration.ofHours(1));

        Link link = hands.accept(desk, secret);

        assertThat(link.id()).isNotEqualTo(old.id());
        assertThat(house.store().accessFacts().links(desk.username(), ada.home()))
                .hasSize(2);
        assertThat(house.decide(desk, ada.home(), Portion.BILLING, Action.CHANGE)
                        .allowed())
                .isTrue();
    }

    @Test
    @Tag("LNK-2")
    default void whoever_has_the_link_sees_what_it_lets_into_before_accepting() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Secret secret = hands.invited(ada, GRACE, preset("BILLER"));
        int records = house.log(ada.home()).size();

        ShowInvitation.Shown shown = house.latchkey().invitations().show().handle(secret);

        assertThat(shown.practice().account()).isEqualTo(ada.home());
        assertThat(shown.practice().name().value()).isEqualTo("Practice of ada");
        assertThat(shown.practice().provider().toString()).contains("Orr");
        assertThat(shown.inviter()).isEqualTo(ada.username());
        assertThat(shown.to().value()).isEqualTo("Grace@person.example");
        assertThat(shown.privileges().level(Portion.BILLING)).isEqualTo(AccessLevel.FULL);
        assertThat(shown.dates()).isEqualTo(new ShowInvitation.Dates(null, null));
        assertThat(shown.expiresAt()).isEqualTo(house.clock().now().plus(Duration.ofHours(72)));
        assertThat(house.log(ada.home())).hasSize(records);
    }

    @Test
    @Tag("LNK-2")
    default void the_giver_and_the_owners_are_told_and_the_log_tells_all_of_it() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody desk = hands.master(ada, "desk");
        Somebody grace = house.signUp("grace");
        Invitation invitation = hands.invite(desk, GRACE, preset("BILLER"));
        hands.resend(desk, invitation);
        hands.accept(grace, hands.link(desk, invitation));
        hands.decline(hands.invited(desk, "ida@person.example", preset("BILLER")));

        assertThat(hands.told(desk, Notices.Kind.INVITATION_ACCEPTED, ada.home()))
                .isOne();
        assertThat(hands.told(desk, Notices.Kind.ACCOUNT_JOINED, ada.home())).isZero();
        assertThat(hands.told(ada, Notices.Kind.ACCOUNT_JOINED, ada.home())).isOne();
        assertThat(hands.told(grace, Notices.Kind.INVITATION_ACCEPTED, ada.home()))
                .isZero();
        assertThat(house.log(ada.home()))
                .extracting(Told::line)
                .containsSubsequence(
                        "INVITED DONE desk",
                        "INVITATION_RESENT DONE desk",
                        "INVITATION_LINK_MADE DONE desk",
                        "INVITATION_ACCEPTED DONE grace",
                        "INVITED DONE desk",
                        "INVITATION_LINK_MADE DONE desk",
                        "INVITATION_DECLINED DONE");
        assertThat(house.logOf(grace)).extracting(Told::line).contains("INVITATION_ACCEPTED DONE grace");
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

    @Test
    @Tag("LNK-2")
    @Tag("USR-3")
    @Tag("USR-11")
    default void an_invitation_is_accepted_in_person_by_who_has_a_password_of_its_own() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody fresh = house.allow(bea, "fresh", preset("NOTHING"));
        Secret secret = hands.invited(ada, GRACE, preset("BILLER"));
        AcceptInvitation.Command command = new AcceptInvitation.Command(secret);
        Actor program = Actor.token(bea.id(), Means.token(new TokenId(new UUID(7, 7)), null), Somebody.ORIGIN);

        assertRefused(Reason.PASSWORD_CHANGE_DUE, () -> hands.accept(fresh, secret));
        assertRefused(
                Reason.TOKEN_NOT_PERMITTED,
                () -> house.latchkey().invitations().accept().handle(program, command));
        assertRefused(
                Reason.NOT_SIGNED_IN,
                () -> house.latchkey().invitations().accept().handle(House.NOBODY, command));
        hands.accept(bea, secret);
    }
}
