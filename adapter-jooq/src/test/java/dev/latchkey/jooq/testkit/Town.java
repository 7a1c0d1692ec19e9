package dev.latchkey.jooq.testkit;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Chain;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Head;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Preset;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.UsernameId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

    private static final int PEOPLE = 3;
    private static final ImmutableList<String> NAMES = ImmutableList.of("owner", "desk", "biller");
    private static final List<String> ACCOUNT = List.of(
            "id",
            "practice_name",
            "provider_first",
            "provider_last",
            "email",
            "bills_electronically",
            "trial_until",
            "created_at",
            "version",
            "search_text");
    private static final List<String> STATE = List.of("account_id", "since", "state");
    private static final List<String> USERNAME =
            List.of("id", "name", "email", "home_account_id", "created_at", "second_factor");
    private static final List<String> CREDENTIAL = List.of("username_id", "hash", "set_at", "known_to_another");
    private static final List<String> LINK = List.of(
            "account_id",
            "id",
            "username_id",
            "owner",
            "privileges",
            "origin",
            "granted_by",
            "granted_at",
            "valid_from",
            "version",
            "current_username_id");
    private static final List<String> LINK_USE = List.of("account_id", "link_id", "live_username_id", "last_used");
    private static final List<String> SESSION =
            List.of("id", "token_hash", "username_id", "created_at", "seen_at", "channel");
    private static final List<String> ACTIVITY =
            List.of("ledger", "sequence", "happened_at", "account_id", "actor_id", "act", "outcome", "record", "hash");
    private static final List<String> HEAD = List.of("ledger", "sequence", "hash");

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
    private static UUID id(int kind, long number) {
        return new UUID(((SETTLED.toEpochMilli() + number) << 16) | 0x7000 | kind, 0x8000_0000_0000_0000L | number);
    }

    /** Adds the accounts from one place to another (exclusive). */
    public void grow(int from, int to) {
        with((connection, batches) -> {
            for (int index = from; index < to; index++) {
                settle(batches, index);
            }
        });
    }

    /** Gives a username of an account that is there a link to many others, each used at another time. */
    public void link(UsernameId username, int fromAccount, int links) {
        with((connection, batches) -> {
            for (int i = 0; i < links; i++) {
                LinkId link = new LinkId(id(5, username.value().getLeastSignificantBits() * 10_000 + i));
                AccountId account = account(fromAccount + i);
                link(batches, account, link, username, false, username(fromAccount + i, 0));
                batches.add(
                        "link_use",
                        LINK_USE,
                        account.value(),
                        link.value(),
                        username.value(),
                        SETTLED.plus(Duration.ofMinutes(i * 7919L % 100_000)));
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
        void fill(Connection connection, Batches batches) throws SQLException;
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
                filling.fill(connection, batches);
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

    private void settle(Batches batches, int index) throws SQLException {
        AccountId account = account(index);
        String practice = "Practice " + index + " on Harbor Street";
        batches.add(
                "account",
                ACCOUNT,
                account.value(),
                practice,
                "Pat",
                "Doe" + index,
                "office" + index + "@practice.example",
                false,
                Instant.parse("2099-01-01T00:00:00Z"),
                SETTLED,
                0L,
                practice.toLowerCase(Locale.ROOT) + "\npat doe" + index + "\n" + account);
        batches.add("account_state", STATE, account.value(), SETTLED.plusSeconds(60), "ACTIVE");
        UsernameId owner = username(index, 0);
        for (int who = 0; who < PEOPLE; who++) {
            UsernameId username = username(index, who);
            batches.add(
                    "username",
                    USERNAME,
                    username.value(),
                    name(index, who),
                    who == 0 ? name(index, who) + "@practice.example" : null,
                    account.value(),
                    SETTLED,
                    false);
            batches.add("credential", CREDENTIAL, username.value(), passwordHash, SETTLED, false);
            LinkId link = new LinkId(id(2, (long) index * PEOPLE + who));
            link(batches, account, link, username, who == 0, owner);
            batches.add(
                    "link_use", LINK_USE, account.value(), link.value(), username.value(), SETTLED.plusSeconds(who));
        }
        batches.add(
                "session",
                SESSION,
                id(3, index),
                "hash-of-a-token-that-nobody-has-" + index,
                owner.value(),
                SETTLED,
                SETTLED,
                "HTTP");
        record(batches, index, account);
    }

    private static void link(
            Batches batches, AccountId account, LinkId link, UsernameId username, boolean owner, UsernameId by)
            throws SQLException {
        batches.add(
                "link",
                LINK,
                account.value(),
                link.value(),
                username.value(),
                owner,
                owner ? 0L : Preset.MASTER.privileges(Portions.BUILT_IN).packed(),
                owner ? "SIGN_UP" : "ALLOWED",
                by.value(),
                SETTLED,
                SETTLED,
                0L,
                username.value());
    }

    private static void record(Batches batches, int index, AccountId account) throws SQLException {
        Actor owner = Actor.username(username(index, 0), new Origin(Channel.HTTP, "192.0.2.7", "correlation-" + index));
        String name = name(index, 0);
        chain(
                batches,
                Ledger.of(account),
                List.of(
                        Entry.done(owner, name, account, Act.SIGN_UP),
                        Entry.done(owner, name, account, Act.ACCESS_ALLOWED).with("target", name(index, 1)),
                        Entry.done(owner, name, account, Act.ACCESS_ALLOWED).with("target", name(index, 2))));
        chain(batches, Ledger.of(username(index, 0)), List.of(Entry.done(owner, name, account, Act.SIGN_IN)));
    }

    private static void chain(Batches batches, Ledger ledger, List<Entry> entries) throws SQLException {
        Head head = Head.EMPTY;
        for (Entry entry : entries) {
            ActivityRecord record = Chain.next(ledger, head, entry, SETTLED.plusSeconds(head.sequence()));
            batches.add(
                    "activity",
                    ACTIVITY,
                    ledger.value(),
                    record.sequence(),
                    record.at(),
                    record.columns().account() == null
                            ? null
                            : record.columns().account().value(),
                    record.columns().actor() == null
                            ? null
                            : record.columns().actor().value(),
                    record.columns().act().name(),
                    record.columns().outcome().name(),
                    record.text(),
                    record.hash());
            head = Chain.head(record);
        }
        batches.add("activity_head", HEAD, ledger.value(), head.sequence(), head.hash());
    }
}
