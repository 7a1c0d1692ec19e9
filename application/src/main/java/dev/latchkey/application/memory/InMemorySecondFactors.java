package dev.latchkey.application.memory;

import dev.latchkey.application.username.SecondFactors;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Enrolment;
import dev.latchkey.domain.username.SecondFactor;
import java.time.Instant;
import java.util.Optional;

final class InMemorySecondFactors implements SecondFactors {
    private final InMemoryTransactions transactions;
    private final Rows<UsernameId, SecondFactor> on;
    private final Rows<UsernameId, Enrolment> begun;

    InMemorySecondFactors(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.on = new Rows<>(transactions);
        this.begun = new Rows<>(transactions);
    }

    @Override
    public Optional<SecondFactor> find(UsernameId username) {
        return transactions.call(() -> on.find(username));
    }

    @Override
    public void turnOn(SecondFactor factor) {
        transactions.run(() -> on.put(factor.username(), factor));
    }

    @Override
    public void turnOff(UsernameId username) {
        transactions.run(() -> on.remove(username));
    }

    @Override
    public boolean use(SecondFactor factor, long step) {
        return transactions.call(() -> {
            Optional<SecondFactor> good = on.find(factor.username())
                    .filter(stored -> stored.secret().equals(factor.secret()) && stored.lastStep() < step);
            good.ifPresent(stored -> on.put(
                    stored.username(), new SecondFactor(stored.username(), stored.secret(), stored.since(), step)));
            return good.isPresent();
        });
    }

    @Override
    public void begin(Enrolment enrolment) {
        transactions.run(() -> begun.put(enrolment.username(), enrolment));
    }

    @Override
    public Optional<Enrolment> begun(UsernameId username) {
        return transactions.call(() -> begun.find(username));
    }

    @Override
    public boolean drop(Enrolment enrolment) {
        return transactions.call(() -> begun.find(enrolment.username())
                .filter(enrolment::equals)
                .map(stored -> begun.remove(stored.username()))
                .orElse(false));
    }

    @Override
    public int purge(Instant begunBefore, int limit) {
        return transactions.call(() -> begun.remove(one -> one.begunAt().isBefore(begunBefore), limit));
    }

    boolean isOn(UsernameId username) {
        return find(username).isPresent();
    }
}
