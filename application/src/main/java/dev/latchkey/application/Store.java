package dev.latchkey.application;

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

/** Everything that is stored, port by port, in one place with one kind of transaction. Safe for many threads. */
public interface Store {
    Transactions transactions();

    AccessFacts accessFacts();

    ActivityRecords activityRecords();

    Accounts accounts();

    Persons persons();

    Credentials credentials();

    SecondFactors secondFactors();

    RecoveryCodes recoveryCodes();

    Notices notices();

    Links links();

    Endings endings();

    JoinTickets joinTickets();

    Invitations invitations();

    OwnershipOffers ownershipOffers();

    MasterFiles masterFiles();

    CopyPlans copyPlans();

    Copies copies();

    Outbox outbox();

    Sessions sessions();

    ApiTokens apiTokens();

    PasswordResets passwordResets();

    Devices devices();

    Attempts attempts();

    Replays replays();

    Installation installation();
}
