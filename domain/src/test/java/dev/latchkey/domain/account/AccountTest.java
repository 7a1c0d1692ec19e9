package dev.latchkey.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.Profile.Business;
import dev.latchkey.domain.account.Profile.Contact;
import dev.latchkey.domain.account.Profile.Identifiers;
import dev.latchkey.domain.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Account NEW =
            Account.signedUp(AccountId.at(7), named("Lovelace Therapy"), NOON, NOON.plus(Duration.ofDays(30)));

    @Test
    @Tag("ACC-1")
    void it_begins_in_its_trial() {
        assertThat(NEW.states().at(NOON)).isEqualTo(AccountState.TRIAL);
        assertThat(NEW.states().at(NOON.plus(Duration.ofDays(30)))).isEqualTo(AccountState.EXPIRED);
        assertThat(NEW.version()).isZero();
    }

    @Test
    @Tag("ACC-7")
    void an_edit_changes_the_profile_and_counts_and_nothing_else() {
        Account edited = NEW.edited(named("Byron Therapy"));

        assertThat(edited).isEqualTo(new Account(NEW.id(), named("Byron Therapy"), NEW.states(), false, NOON, 1));
        assertThat(NEW.profile()).isEqualTo(named("Lovelace Therapy"));
    }

    private static Profile named(String practice) {
        return new Profile(
                PracticeName.choose(practice),
                new PersonName("Ada", "Lovelace"),
                EmailAddress.choose("ada@example.org"),
                Identifiers.NONE,
                Contact.NONE,
                Business.UNSAID);
    }
}
