package dev.latchkey.jooq;

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
import dev.latchkey.jooq.account.JooqAccounts;
import dev.latchkey.jooq.activity.JooqActivityRecords;
import dev.latchkey.jooq.decision.JooqAccessFacts;
import dev.latchkey.jooq.link.JooqEndings;
import dev.latchkey.jooq.link.JooqInvitations;
import dev.latchkey.jooq.link.JooqJoinTickets;
import dev.latchkey.jooq.link.JooqLinks;
import dev.latchkey.jooq.link.JooqOwnershipOffers;
import dev.latchkey.jooq.masterfile.JooqCopies;
import dev.latchkey.jooq.masterfile.JooqCopyPlans;
import dev.latchkey.jooq.masterfile.JooqMasterFiles;
import dev.latchkey.jooq.outbox.JooqOutbox;
import dev.latchkey.jooq.secret.JooqAttempts;
import dev.latchkey.jooq.secret.JooqInstallation;
import dev.latchkey.jooq.session.JooqApiTokens;
import dev.latchkey.jooq.session.JooqDevices;
import dev.latchkey.jooq.session.JooqPasswordResets;
import dev.latchkey.jooq.session.JooqSessions;
import dev.latchkey.jooq.shared.JooqReplays;
import dev.latchkey.jooq.shared.Statements;
import dev.latchkey.jooq.username.JooqCredentials;
import dev.latchkey.jooq.username.JooqNotices;
import dev.latchkey.jooq.username.JooqPersons;
import dev.latchkey.jooq.username.JooqRecoveryCodes;
import dev.latchkey.jooq.username.JooqSecondFactors;

/** Every port over one way of running statements. */
abstract class JooqPorts implements Store {
    private final Statements statements;
    private final Transactions transactions;

    JooqPorts(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public AccessFacts accessFacts() {
        return new JooqAccessFacts(statements);
    }

    @Override
    public ActivityRecords activityRecords() {
        return new JooqActivityRecords(statements, transactions);
    }

    @Override
    public Accounts accounts() {
        return new JooqAccounts(statements, transactions);
    }

    @Override
    public Persons persons() {
        return new JooqPersons(statements);
    }

    @Override
    public Credentials credentials() {
        return new JooqCredentials(statements);
    }

    @Override
    public SecondFactors secondFactors() {
        return new JooqSecondFactors(statements, transactions);
    }

    @Override
    public RecoveryCodes recoveryCodes() {
        return new JooqRecoveryCodes(statements, transactions);
    }

    @Override
    public Notices notices() {
        return new JooqNotices(statements);
    }

    @Override
    public Links links() {
        return new JooqLinks(statements, transactions);
    }

    @Override
    public Endings endings() {
        return new JooqEndings(statements);
    }

    @Override
    public JoinTickets joinTickets() {
        return new JooqJoinTickets(statements, transactions);
    }

    @Override
    public Invitations invitations() {
        return new JooqInvitations(statements);
    }

    @Override
    public OwnershipOffers ownershipOffers() {
        return new JooqOwnershipOffers(statements);
    }

    @Override
    public Outbox outbox() {
        return new JooqOutbox(statements, transactions);
    }

    @Override
    public MasterFiles masterFiles() {
        return new JooqMasterFiles(statements, transactions);
    }

    @Override
    public CopyPlans copyPlans() {
        return new JooqCopyPlans(statements, transactions);
    }

    @Override
    public Copies copies() {
        return new JooqCopies(statements, transactions);
    }

    @Override
    public Sessions sessions() {
        return new JooqSessions(statements);
    }

    @Override
    public ApiTokens apiTokens() {
        return new JooqApiTokens(statements);
    }

    @Override
    public PasswordResets passwordResets() {
        return new JooqPasswordResets(statements, transactions);
    }

    @Override
    public Devices devices() {
        return new JooqDevices(statements, transactions);
    }

    @Override
    public Attempts attempts() {
        return new JooqAttempts(statements, transactions);
    }

    @Override
    public Replays replays() {
        return new JooqReplays(statements, transactions);
    }

    @Override
    public Installation installation() {
        return new JooqInstallation(statements);
    }
}
