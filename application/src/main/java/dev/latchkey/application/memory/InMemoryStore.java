package dev.latchkey.application.memory;

import dev.latchkey.application.Store;
import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.activity.ActivityRecords;
import dev.latchkey.application.decision.AccessFacts;
import dev.latchkey.application.link.Endings;
import dev.latchkey.application.link.Invitations;
import dev.latchkey.application.link.JoinTickets;
import dev.latchkey.application.link.Links;
import dev.latchkey.application.link.OwnershipOffers;
import dev.latchkey.application.masterfile.Copies;
import dev.latchkey.application.masterfile.CopyPlans;
import dev.latchkey.application.masterfile.MasterFiles;
import dev.latchkey.application.outbox.Outbox;
import dev.latchkey.application.secret.Attempts;
import dev.latchkey.application.secret.Installation;
import dev.latchkey.application.session.ApiTokens;
import dev.latchkey.application.session.Devices;
import dev.latchkey.application.session.PasswordResets;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.shared.Replays;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.application.username.Credentials;
import dev.latchkey.application.username.Notices;
import dev.latchkey.application.username.Persons;
import dev.latchkey.application.username.RecoveryCodes;
import dev.latchkey.application.username.SecondFactors;

/**
 * A store that forgets everything with the program: for tests, and tests of those who embed Latchkey.
 *
 * <p>It keeps the contracts of all ports, but lets one thread in at a time: what waits within a transaction for another
 * thread that needs the store waits for ever. Safe for many threads.
 */
public final class InMemoryStore implements Store {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    private final InMemoryPersons persons = new InMemoryPersons(transactions);
    private final InMemoryCredentials credentials = new InMemoryCredentials(transactions);
    private final InMemorySecondFactors secondFactors = new InMemorySecondFactors(transactions);
    private final InMemoryRecoveryCodes recoveryCodes = new InMemoryRecoveryCodes(transactions);
    private final InMemoryLinks links = new InMemoryLinks(transactions, persons, credentials, secondFactors);
    private final InMemoryAccessFacts accessFacts =
            new InMemoryAccessFacts(transactions, accounts, persons, credentials, secondFactors, links);
    private final InMemoryActivityRecords activityRecords = new InMemoryActivityRecords(transactions);
    private final InMemoryNotices notices = new InMemoryNotices(transactions);
    private final InMemoryEndings endings = new InMemoryEndings(transactions, links);
    private final InMemoryJoinTickets joinTickets = new InMemoryJoinTickets(transactions);
    private final InMemoryInvitations invitations = new InMemoryInvitations(transactions, persons);
    private final InMemoryOwnershipOffers ownershipOffers =
            new InMemoryOwnershipOffers(transactions, accounts, persons);
    private final InMemoryMasterFiles masterFiles = new InMemoryMasterFiles(transactions);
    private final InMemoryCopyPlans copyPlans = new InMemoryCopyPlans(transactions);
    private final InMemoryCopies copies = new InMemoryCopies(transactions, masterFiles, copyPlans);
    private final InMemoryOutbox outbox = new InMemoryOutbox(transactions);
    private final InMemorySessions sessions = new InMemorySessions(transactions);
    private final InMemoryApiTokens apiTokens = new InMemoryApiTokens(transactions);
    private final InMemoryPasswordResets passwordResets = new InMemoryPasswordResets(transactions);
    private final InMemoryDevices devices = new InMemoryDevices(transactions);
    private final InMemoryAttempts attempts = new InMemoryAttempts(transactions);
    private final InMemoryReplays replays = new InMemoryReplays(transactions);
    private final InMemoryInstallation installation = new InMemoryInstallation(transactions);

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public AccessFacts accessFacts() {
        return accessFacts;
    }

    @Override
    public ActivityRecords activityRecords() {
        return activityRecords;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Persons persons() {
        return persons;
    }

    @Override
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public SecondFactors secondFactors() {
        return secondFactors;
    }

    @Override
    public RecoveryCodes recoveryCodes() {
        return recoveryCodes;
    }

    @Override
    public Notices notices() {
        return notices;
    }

    @Override
    public Links links() {
        return links;
    }

    @Override
    public Endings endings() {
        return endings;
    }

    @Override
    public JoinTickets joinTickets() {
        return joinTickets;
    }

    @Override
    public Invitations invitations() {
        return invitations;
    }

    @Override
    public OwnershipOffers ownershipOffers() {
        return ownershipOffers;
    }

    @Override
    public MasterFiles masterFiles() {
        return masterFiles;
    }

    @Override
    public CopyPlans copyPlans() {
        return copyPlans;
    }

    @Override
    public Copies copies() {
        return copies;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public ApiTokens apiTokens() {
        return apiTokens;
    }

    @Override
    public PasswordResets passwordResets() {
        return passwordResets;
    }

    @Override
    public Devices devices() {
        return devices;
    }

    @Override
    public Attempts attempts() {
        return attempts;
    }

    @Override
    public Replays replays() {
        return replays;
    }

    @Override
    public Installation installation() {
        return installation;
    }
}
