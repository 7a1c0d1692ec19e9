package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.util.Optional;

final class InMemoryPersons implements Persons {
    private final InMemoryTransactions transactions;
    private final Rows<UsernameId, Person> persons;
    private final Rows<Username, UsernameId> names;

    InMemoryPersons(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.persons = new Rows<>(transactions);
        this.names = new Rows<>(transactions);
    }

    @Override
    public boolean add(Person person) {
        return transactions.call(() -> names.add(person.name(), person.id()) && persons.add(person.id(), person));
    }

    @Override
    public Optional<Person> find(UsernameId username) {
        return transactions.call(() -> persons.find(username));
    }

    @Override
    public Optional<Person> named(Username name) {
        return transactions.call(() -> names.find(name).flatMap(persons::find));
    }

    @Override
    public ImmutableList<Person> addressed(EmailAddress email) {
        return transactions.call(() -> persons.all()
                .filter(person ->
                        person.email() != null && person.email().folded().equals(email.folded()))
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public Optional<Person> lock(UsernameId username) {
        return transactions.call(() -> {
            persons.lock(username);
            return persons.find(username);
        });
    }

    @Override
    public void replace(Person changed) {
        transactions.run(() -> persons.find(changed.id())
                .ifPresent(stored -> persons.put(
                        stored.id(),
                        new Person(
                                stored.id(),
                                stored.name(),
                                changed.email(),
                                stored.home(),
                                stored.createdAt(),
                                changed.retiresAt()))));
    }
}
