package dev.latchkey.application.username;

import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Credential;
import java.util.Optional;

/** Where password hashes are kept, one for a username. */
public interface Credentials {
    void add(Credential credential);

    Optional<Credential> find(UsernameId username);

    /** Stores a changed credential; false, and nothing stored, unless the stored hash is still the expected one. */
    boolean replace(Credential credential, String expectedHash);
}
