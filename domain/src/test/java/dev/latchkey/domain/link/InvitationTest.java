package dev.latchkey.domain.link;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.link.Invitation.Asked;
import dev.latchkey.domain.link.Link.Term;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Preset;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LNK-2")
class InvitationTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Privileges MASTER = Preset.MASTER.privileges(Portions.BUILT_IN);

    @Test
    void it_lasts_72_hours_without_a_link_of_its_own() {
        Invitation invitation = made(giver(null), null, null);

        assertThat(invitation.promised().expiresAt()).isEqualTo(hours(72));
        assertThat(invitation.delivery().secretHash()).isNull();
        assertThat(invitation.account()).isEqualTo(AccountId.at(7));
    }

    @Test
    @Tag("PRV-9")
    @Tag("LNK-15")
    void it_is_over_with_the_givers_own_link_and_with_what_it_promises() {
        assertThat(made(giver(hours(10)), null, null).promised().expiresAt()).isEqualTo(hours(10));
        assertThat(made(giver(hours(80)), null, hours(20)).promised().expiresAt())
                .isEqualTo(hours(20));
        assertThat(made(giver(hours(80)), null, hours(80)).promised().expiresAt())
                .isEqualTo(hours(72));
    }

    @Test
    void another_link_and_sending_it_again_kill_the_former_link() {
        Invitation invitation = made(giver(null), null, null).withSecret("one", true);

        assertThat(invitation.withSecret("two", true).delivery().secretHash()).isEqualTo("two");
        Invitation again = invitation.resent(giver(hours(90)), hours(71));
        assertThat(again.delivery().secretHash()).isNull();
        assertThat(again.promised().expiresAt()).isEqualTo(hours(90));
        assertThat(again.version()).isEqualTo(invitation.version() + 1);
        assertThat(invitation.resent(giver(null), hours(71)).promised().expiresAt())
                .isEqualTo(hours(143));
    }

    @Test
    @Tag("LNK-15")
    void levels_are_cut_to_the_givers_of_the_moment() {
        Invitation invitation = made(giver(null), null, null);
        Grantor narrowed = grantor(giver(null).withPrivileges(MASTER.with(Portion.BILLING, AccessLevel.VIEW)));

        assertThat(invitation.privileges(narrowed)).isEqualTo(MASTER.with(Portion.BILLING, AccessLevel.VIEW));
        assertThat(invitation.privileges(grantor(giver(null)))).isEqualTo(MASTER);
    }

    @Test
    @Tag("PRV-9")
    void dates_are_cut_to_the_givers_of_the_moment() {
        assertThat(term(null, null, null)).isEqualTo(Term.from(hours(1)));
        assertThat(term(null, null, hours(5))).isEqualTo(Term.between(hours(1), hours(5)));
        assertThat(term(hours(2), hours(9), null)).isEqualTo(Term.between(hours(2), hours(9)));
        assertThat(term(hours(2), hours(9), hours(5))).isEqualTo(Term.between(hours(2), hours(5)));
        assertThat(term(hours(2), hours(4), hours(5))).isEqualTo(Term.between(hours(2), hours(4)));
        assertThat(term(hours(0), null, null)).isEqualTo(Term.from(hours(1)));
        assertThat(reasonOf(() -> term(hours(5), null, hours(5)))).isEqualTo(Reason.GIVER_MAY_NOT);
        assertThat(term(hours(4), null, hours(5))).isEqualTo(Term.between(hours(4), hours(5)));
    }

    @Test
    void a_cut_that_changes_nothing_is_no_change() {
        Invitation invitation = made(giver(null), null, null);

        assertThat(invitation.cutTo(hours(80))).isSameAs(invitation);
        assertThat(invitation.cutTo(null)).isSameAs(invitation);
        assertThat(invitation.cutTo(hours(8)).version()).isEqualTo(1);
    }

    @Test
    @Tag("ACT-6")
    void it_shows_no_hash() {
        assertThat(made(giver(null), null, null).withSecret("5ecret", true).toString())
                .doesNotContain("5ecret");
    }

    private static Term term(@Nullable Instant from, @Nullable Instant until, @Nullable Instant giversUntil) {
        return made(giver(null), from, until).term(grantor(giver(giversUntil)), hours(1));
    }

    private static Instant hours(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    private static Grantor grantor(Link giver) {
        return new Grantor(giver, Portions.BUILT_IN);
    }

    private static Link giver(@Nullable Instant until) {
        Link.Key key = new Link.Key(new LinkId(new UUID(1, 1)), AccountId.at(7), new UsernameId(new UUID(2, 2)));
        Link.Grant grant = new Link.Grant(LinkOrigin.ALLOWED, new UsernameId(new UUID(3, 3)), NOON);
        return Link.plain(key, MASTER, grant, Term.between(NOON, until));
    }

    private static Invitation made(Link giver, @Nullable Instant from, @Nullable Instant until) {
        return Invitation.made(
                new InvitationId(new UUID(4, 4)),
                giver,
                new EmailAddress("grace@person.example"),
                new Asked(MASTER, from, until),
                NOON);
    }
}
