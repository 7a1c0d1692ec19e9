package dev.latchkey.jooq.username;

import static dev.latchkey.jooq.generated.Tables.USERNAME;
import static dev.latchkey.jooq.shared.Kept.value;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Statements;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Persons in the table of usernames. */
public final class JooqPersons implements Persons {
    private static final Kept FIND = Kept.named(
            "person", dsl -> dsl.select(PersonRows.FIELDS).from(USERNAME).where(USERNAME.ID.eq(value(USERNAME.ID))));

    private static final Kept NAMED =
            Kept.of(dsl -> dsl.select(PersonRows.FIELDS).from(USERNAME).where(USERNAME.NAME.eq(value(USERNAME.NAME))));

    private static final Kept LOCK =
            Kept.locking(dsl -> dsl.select(PersonRows.FIELDS).from(USERNAME).where(USERNAME.ID.eq(value(USERNAME.ID))));

    private final Statements statements;

    public JooqPersons(Statements statements) {
        this.statements = statements;
    }

    @Override
    public boolean add(Person person) {
        return statements.add(statements
                .dsl()
                .insertInto(USERNAME)
                .set(USERNAME.ID, person.id().value())
                .set(USERNAME.NAME, person.name().value())
                .set(USERNAME.EMAIL, email(person))
                .set(USERNAME.EMAIL_FOLDED, folded(person))
                .set(USERNAME.HOME_ACCOUNT_ID, person.home().value())
                .set(USERNAME.CREATED_AT, person.createdAt())
                .set(USERNAME.RETIRES_AT, person.retiresAt()));
    }

    @Override
    public Optional<Person> find(UsernameId username) {
        return statements.one(FIND, PersonRows::person, username.value());
    }

    @Override
    public Optional<Person> named(Username name) {
        return statements.one(NAMED, PersonRows::person, name.value());
    }

    @Override
    public ImmutableList<Person> addressed(EmailAddress email) {
        return statements.all(
                statements
                        .dsl()
                        .select(PersonRows.FIELDS)
                        .from(USERNAME)
                        .where(USERNAME.EMAIL_FOLDED.eq(email.folded()))
                        .orderBy(USERNAME.ID),
                PersonRows::person);
    }

    @Override
    public Optional<Person> lock(UsernameId username) {
        return statements.one(LOCK, PersonRows::person, username.value());
    }

    @Override
    public void replace(Person person) {
        statements.run(statements
                .dsl()
                .update(USERNAME)
                .set(USERNAME.EMAIL, email(person))
                .set(USERNAME.EMAIL_FOLDED, folded(person))
                .set(USERNAME.RETIRES_AT, person.retiresAt())
                .where(USERNAME.ID.eq(person.id().value())));
    }

    private static @Nullable String folded(Person person) {
        EmailAddress email = person.email();
        return email == null ? null : email.folded();
    }

    private static @Nullable String email(Person person) {
        EmailAddress email = person.email();
        return email == null ? null : email.value();
    }
}
