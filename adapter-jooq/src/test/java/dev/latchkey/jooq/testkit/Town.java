package dev.latchkey.jooq.testkit;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.UsernameId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Many accounts put into a database as sign-ups, allowing and signing in would have left them, but in batches: each has an
 * owner who pays and is signed in, two more usernames, passwords and links, and a chain of records.
 *
 * @param passwordHash of the one password everybody has
 */
public record Town(DataSource dataSource, String passwordHash) {
    /** When all of it happened. */
    public static final Instant SETTLED = Instant.parse("2026-11-01T08:00:00Z");

    /** Account IDs from this place on are nobody's here. */
    public static final int PLACES = AccountId.COUNT / 2;

    /** Has no factor in common with the number of places, so that no two accounts share one. */
    private static final long SCATTERED = 3_000_017;

    static final int PEOPLE = 3;
    private static final ImmutableList<String> NAMES = ImmutableList.of("owner", "desk", "biller");

    /** The account of a number from 0; their IDs lie here and there in the first half of all. */
    public static AccountId account(int index) {
        return AccountId.at((int) (index * SCATTERED % PLACES));
    }

    /** A username of an account: 0 its owner, 1 its desk, 2 its biller. */
    public static UsernameId username(int index, int who) {
        return new UsernameId(id(1, (long) index * PEOPLE + who));
    }

    public static String name(int index, int who) {
        return NAMES.get(who) + index;
    }

    /** Ids in the order in which they were made, as the real ones are. */
    static UUID id(int kind, long number) {
        return new UUID(((SETTLED.toEpochMilli() + number) << 16) | 0x7000 | kind, 0x8000_0000_0000_0000L | number);
    }

    /** Adds the accounts from one place to another (exclusive). */
    public void grow(int from, int to) {
        with(rows -> {
            for (int index = from; index < to; index++) {
                rows.settle(index, passwordHash);
            }
        });
    }

    /** Gives a username of an account that is there a link to many others, each used at another time. */
    public void link(UsernameId username, int fromAccount, int links) {
        with(rows -> {
            for (int i = 0; i < links; i++) {
                LinkId link = new LinkId(id(5, username.value().getLeastSignificantBits() * 10_000 + i));
                AccountId account = account(fromAccount + i);
                rows.link(account, link, username, false, username(fromAccount + i, 0));
                rows.used(account, link, username, SETTLED.plus(Duration.ofMinutes(i * 7919L % 100_000)));
            }
        });
    }

    /** Lets the database know how much there is, as its own housekeeping does in time. */
    public void counted() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(isPostgres(connection) ? "vacuum analyze" : "analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Filling {
        void fill(TownRows rows) throws SQLException;
    }

    private void with(Filling filling) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement();
                    Batches batches = new Batches(connection)) {
                // what is put in is whole: nobody needs to look again
                statement.execute(
                        isPostgres(connection)
                                ? "set session_replication_role = replica"
                                : "set referential_integrity false");
                filling.fill(new TownRows(batches));
                batches.send();
                statement.execute(
                        isPostgres(connection)
                                ? "set session_replication_role = origin"
                                : "set referential_integrity true");
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
}
