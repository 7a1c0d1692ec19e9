package dev.latchkey.domain.link;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.latchkey.domain.link.Link.Term;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PRV-4")
class OwnershipTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant NEXT_DAY = NOON.plus(Duration.ofDays(1));
    private static final Person ADA = person(1);
    private static final Person BOB = person(2);
    private static final Ownership LEAVING = new Ownership(Link.ofOwner(key(1), NOON), ADA, false);

    @Test
    void an_owner_in_force_who_can_act_keeps_the_account() {
        Ownership other = new Ownership(Link.ofOwner(key(2), NOON), BOB, false);

        assertThat(other.holdsAt(NOON)).isTrue();
        assertThatCode(() -> Ownership.requireAnother(
                        List.of(LEAVING, other), LEAVING.link().id(), NOON))
                .doesNotThrowAnyException();
    }

    @Test
    void the_last_owner_stays() {
        assertThat(reasonOf(() -> Ownership.requireAnother(
                        List.of(LEAVING), LEAVING.link().id(), NOON)))
                .isEqualTo(Reason.LAST_OWNER);
        assertThat(reasonOf(
                        () -> Ownership.requireAnother(List.of(), LEAVING.link().id(), NOON)))
                .isEqualTo(Reason.LAST_OWNER);
    }

    @Test
    void an_owner_who_cannot_act_does_not_count() {
        Link link = Link.ofOwner(key(2), NOON);
        Link suspended = new Link(
                link.key(),
                true,
                Privileges.NOTHING,
                link.grant(),
                new Term(NOON, null, new Link.Suspension(NOON, "On leave"), null),
                1);
        Link toCome = new Link(link.key(), true, Privileges.NOTHING, link.grant(), Term.from(NEXT_DAY), 0);

        for (Ownership idle : List.of(
                new Ownership(link.ended(NOON), BOB, false),
                new Ownership(suspended, BOB, false),
                new Ownership(toCome, BOB, false),
                new Ownership(link.madePlain(Privileges.NOTHING), BOB, false),
                new Ownership(link, BOB.retiringAt(NOON), false),
                new Ownership(link, BOB, true))) {
            assertThat(idle.holdsAt(NOON)).as("%s", idle).isFalse();
            assertThat(reasonOf(() -> Ownership.requireAnother(
                            List.of(LEAVING, idle), LEAVING.link().id(), NOON)))
                    .isEqualTo(Reason.LAST_OWNER);
        }
    }

    @Test
    void who_is_only_going_to_retire_still_counts() {
        Ownership retiring = new Ownership(Link.ofOwner(key(2), NOON), BOB.retiringAt(NEXT_DAY), false);

        assertThat(retiring.holdsAt(NEXT_DAY.minusNanos(1))).isTrue();
        assertThat(retiring.holdsAt(NEXT_DAY)).isFalse();
    }

    private static Person person(long id) {
        return new Person(
                new UsernameId(new UUID(1, id)), new Username("owner" + id), null, AccountId.at(7), NOON, null);
    }

    private static Link.Key key(long id) {
        return new Link.Key(new LinkId(new UUID(9, id)), AccountId.at(7), new UsernameId(new UUID(1, id)));
    }
}
