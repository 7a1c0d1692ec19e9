package dev.latchkey.application.memory;

import dev.latchkey.application.shared.Transactions;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions one after the other: who is in one has the whole store, everybody else waits.
 *
 * <p>Work done apart sees what is committed and nothing of the transaction around it, and may not touch its rows: where a
 * database would wait for ever, this one throws.
 */
final class InMemoryTransactions implements Transactions {
    private final ReentrantLock lock = new ReentrantLock();

    /** Of the transaction that has the store; read and written by who holds the lock. */
    private @Nullable Journal journal;

    @Override
    public <T> T call(Supplier<T> work) {
        lock.lock();
        try {
            if (journal == null) {
                return inJournal(new Journal(null), work);
            }
            return journal.isRehearsal() ? journal.savepoint(work) : work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T apart(Supplier<T> work) {
        lock.lock();
        try {
            return journal == null ? inJournal(new Journal(null), work) : apartOf(journal, work);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T rehearse(Supplier<T> work) {
        lock.lock();
        try {
            if (journal != null) {
                throw new IllegalStateException("a rehearsal stands in no transaction");
            }
            Journal own = Journal.ofRehearsal();
            journal = own;
            try {
                return work.get();
            } finally {
                own.setAside();
                journal = null;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean rehearsing() {
        return lock.isHeldByCurrentThread() && journal != null && journal.belongsToRehearsal();
    }

    @Override
    public boolean joined() {
        return rehearsing();
    }

    /** What the running transaction writes its changes to. */
    Journal journal() {
        if (journal == null) {
            throw new IllegalStateException("rows are touched in transactions alone");
        }
        return journal;
    }

    private <T> T apartOf(Journal around, Supplier<T> work) {
        around.setAside();
        try {
            return inJournal(new Journal(around), work);
        } finally {
            around.takeUpAgain();
        }
    }

    private <T> T inJournal(Journal own, Supplier<T> work) {
        Journal around = journal;
        journal = own;
        boolean committed = false;
        try {
            T result = work.get();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                own.setAside();
            }
            journal = around;
        }
    }
}
