package dev.latchkey.http.account;

import dev.latchkey.domain.account.PersonName;

/** A provider's name as JSON. */
public record ProviderJson(String firstName, String lastName) {
    public static ProviderJson of(PersonName name) {
        return new ProviderJson(name.first(), name.last());
    }
}
