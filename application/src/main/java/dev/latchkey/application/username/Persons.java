package dev.latchkey.application.username;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.util.Optional;

/** Where the persons behind usernames are kept; none is ever removed (USR-1, USR-9). */
public interface Persons {
    /** Adds a person; false, and nothing stored, when the username was ever used. */
    boolean add(Person person);

    Optional<Person> find(UsernameId username);

    Optional<Person> named(Username name);

    /** The persons with an address on record, which is compared folded, by id. */
    ImmutableList<Person> addressed(EmailAddress email);

    /** Reads a person and locks the row to the end of the transaction: retiring and joining exclude each other (PRV-6). */
    Optional<Person> lock(UsernameId username);

    /** Stores a person's changed address and retirement; name, home and creation never change, whatever is given. */
    void replace(Person person);
}
