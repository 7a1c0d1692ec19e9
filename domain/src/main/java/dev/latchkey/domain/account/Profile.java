package dev.latchkey.domain.account;

import org.jspecify.annotations.Nullable;

/** What Practice Set-up shows and edits (ACC-6). */
public record Profile(
        PracticeName practiceName,
        PersonName provider,
        EmailAddress email,
        Identifiers identifiers,
        Contact contact,
        Business business) {

    /** The numbers a provider is known by to payers. */
    public record Identifiers(@Nullable Npi npi, @Nullable SealedTin tin) {
        public static final Identifiers NONE = new Identifiers(null, null);
    }

    /** How a practice is reached. */
    public record Contact(
            @Nullable PhoneNumber phone,
            @Nullable PostalAddress billing,
            @Nullable PostalAddress office) {
        public static final Contact NONE = new Contact(null, null, null);
    }

    /** How a practice works. */
    public record Business(@Nullable PracticeType type, boolean billsElectronically) {
        public static final Business UNSAID = new Business(null, false);
    }

    public Profile withIdentifiers(Identifiers changed) {
        return new Profile(practiceName, provider, email, changed, contact, business);
    }
}
