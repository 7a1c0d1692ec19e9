package dev.latchkey.jooq.testkit;

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
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The rows of a {@link Town}, table by table, as the program would have left them. */
record TownRows(Batches batches) {
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

    void settle(int index, String passwordHash) throws SQLException {
        AccountId account = Town.account(index);
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
                Town.SETTLED,
                0L,
                practice.toLowerCase(Locale.ROOT) + "\npat doe" + index + "\n" + account);
        batches.add("account_state", STATE, account.value(), Town.SETTLED.plusSeconds(60), "ACTIVE");
        UsernameId owner = Town.username(index, 0);
        for (int who = 0; who < Town.PEOPLE; who++) {
            UsernameId username = Town.username(index, who);
            batches.add(
                    "username",
                    USERNAME,
                    username.value(),
                    Town.name(index, who),
                    who == 0 ? Town.name(index, who) + "@practice.example" : null,
                    account.value(),
                    Town.SETTLED,
                    false);
            batches.add("credential", CREDENTIAL, username.value(), passwordHash, Town.SETTLED, false);
            LinkId link = new LinkId(Town.id(2, (long) index * Town.PEOPLE + who));
            link(account, link, username, who == 0, owner);
            used(account, link, username, Town.SETTLED.plusSeconds(who));
        }
        batches.add(
                "session",
                SESSION,
                Town.id(3, index),
                "hash-of-a-token-that-nobody-has-" + index,
                owner.value(),
                Town.SETTLED,
                Town.SETTLED,
                "HTTP");
        record(index, account);
    }

    void link(AccountId account, LinkId link, UsernameId username, boolean owner, UsernameId by) throws SQLException {
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
                Town.SETTLED,
                Town.SETTLED,
                0L,
                username.value());
    }

    void used(AccountId account, LinkId link, UsernameId username, Instant at) throws SQLException {
        batches.add("link_use", LINK_USE, account.value(), link.value(), username.value(), at);
    }

    private void record(int index, AccountId account) throws SQLException {
        Actor owner =
                Actor.username(Town.username(index, 0), new Origin(Channel.HTTP, "192.0.2.7", "correlation-" + index));
        String name = Town.name(index, 0);
        chain(
                Ledger.of(account),
                List.of(
                        Entry.done(owner, name, account, Act.SIGN_UP),
                        Entry.done(owner, name, account, Act.ACCESS_ALLOWED).with("target", Town.name(index, 1)),
                        Entry.done(owner, name, account, Act.ACCESS_ALLOWED).with("target", Town.name(index, 2))));
        chain(Ledger.of(Town.username(index, 0)), List.of(Entry.done(owner, name, account, Act.SIGN_IN)));
    }

    private void chain(Ledger ledger, List<Entry> entries) throws SQLException {
        Head head = Head.EMPTY;
        for (Entry entry : entries) {
            ActivityRecord record = Chain.next(ledger, head, entry, Town.SETTLED.plusSeconds(head.sequence()));
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
