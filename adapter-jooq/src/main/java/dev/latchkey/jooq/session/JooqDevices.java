package dev.latchkey.jooq.session;

import static dev.latchkey.jooq.generated.Tables.DEVICE;

import dev.latchkey.application.session.Devices;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.shared.Statements;
import java.time.Instant;
import org.jooq.Condition;

/** Devices in a table, a row for each client and username. */
public final class JooqDevices implements Devices {
    private final Statements statements;
    private final Transactions transactions;

    public JooqDevices(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    @Override
    public void signedIn(String deviceHash, UsernameId username, Instant at) {
        transactions.run(() -> {
            boolean added = statements.add(statements
                    .dsl()
                    .insertInto(DEVICE)
                    .set(DEVICE.DEVICE_HASH, deviceHash)
                    .set(DEVICE.USERNAME_ID, username.value())
                    .set(DEVICE.SIGNED_IN_AT, at));
            if (!added) {
                statements.run(statements
                        .dsl()
                        .update(DEVICE)
                        .set(DEVICE.SIGNED_IN_AT, at)
                        .where(is(deviceHash, username), DEVICE.SIGNED_IN_AT.lt(at)));
            }
        });
    }

    @Override
    public boolean hasSignedIn(String deviceHash, UsernameId username, Instant since) {
        return statements.any(statements
                .dsl()
                .selectOne()
                .from(DEVICE)
                .where(is(deviceHash, username), DEVICE.SIGNED_IN_AT.ge(since)));
    }

    @Override
    public int purge(Instant signedInBefore, int limit) {
        return statements.purge(DEVICE, DEVICE.SIGNED_IN_AT.lt(signedInBefore), limit);
    }

    private static Condition is(String deviceHash, UsernameId username) {
        return DEVICE.DEVICE_HASH.eq(deviceHash).and(DEVICE.USERNAME_ID.eq(username.value()));
    }
}
