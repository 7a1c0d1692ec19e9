package dev.latchkey.domain.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PRV-5")
class OwnershipOfferTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Link OWNER = Link.ofOwner(key(1), NOON);
    private static final Link PLAIN = Link.plain(
            key(2),
            Privileges.NOTHING,
            new Link.Grant(LinkOrigin.ALLOWED, OWNER.username(), NOON),
            Link.Term.from(NOON));

    @Test
    void it_lasts_72_hours_between_two_links_of_one_account() {
        OwnershipOffer offer = OwnershipOffer.made(new OfferId(new UUID(9, 9)), OWNER, PLAIN, null, NOON);

        assertThat(offer.account()).isEqualTo(OWNER.account());
        assertThat(offer.offeree()).isEqualTo(PLAIN.key());
        assertThat(offer.promised().expiresAt()).isEqualTo(NOON.plus(Duration.ofHours(72)));
    }

    @Test
    void its_end_says_how_when_and_by_whom() {
        OwnershipOffer offer = OwnershipOffer.made(new OfferId(new UUID(9, 9)), OWNER, PLAIN, null, NOON);

        OwnershipOffer declined = offer.ended(How.DECLINED, NOON, PLAIN.username());

        assertThat(declined.promised().end()).isEqualTo(new PromiseEnd(How.DECLINED, NOON, PLAIN.username()));
        assertThat(declined.version()).isEqualTo(1);
    }

    @Test
    void it_says_plainly_that_an_owner_sees_the_psychotherapy_notes() {
        assertThat(OwnershipOffer.MEANING).contains("psychotherapy notes");
    }

    private static Link.Key key(int number) {
        return new Link.Key(new LinkId(new UUID(1, number)), AccountId.at(7), new UsernameId(new UUID(2, number)));
    }
}
