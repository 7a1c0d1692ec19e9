package dev.latchkey.application.testkit;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.session.Session;
import dev.latchkey.application.username.Notices.Kind;
import dev.latchkey.application.username.Notices.Notice;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.account.Npi;
import dev.latchkey.domain.account.PersonName;
import dev.latchkey.domain.account.PhoneNumber;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.account.PracticeName;
import dev.latchkey.domain.account.PracticeType;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.SealedTin;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.JoinTicket;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Preset;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.EventId;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.NoticeId;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.ResetId;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.SessionId;
import dev.latchkey.domain.shared.TicketId;
import dev.latchkey.domain.shared.TokenId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.ApiToken;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Enrolment;
import dev.latchkey.domain.username.PasswordReset;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.SealedFactor;
import dev.latchkey.domain.username.SecondFactor;
import dev.latchkey.domain.username.TokenName;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Values that tests begin with, made at {@link Moments#NOON} and stored nowhere; {@link Given} stores them.
 *
 * <p>Each call makes another id; ids and Account IDs made later are greater.
 */
public final class Fixtures {
    private static final SequentialIds IDS = new SequentialIds();
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    /** VIEW in all portions but those that need to be named. */
    public static final Privileges VIEW_ONLY = Preset.VIEW_ONLY.privileges(Portions.BUILT_IN);

    /** FULL in all portions but PSYCHOTHERAPY_NOTES. */
    public static final Privileges MASTER = Preset.MASTER.privileges(Portions.BUILT_IN);

    private Fixtures() {}

    /** An Account ID that was not used before. */
    public static AccountId unusedAccountId() {
        return AccountId.at(ACCOUNTS.getAndIncrement());
    }

    /** What sign-up needs and nothing more (ACC-2): whatever may be absent is absent. */
    public static Profile barestProfile(String practice, String first, String last) {
        return new Profile(
                PracticeName.choose(practice),
                new PersonName(PersonName.choosePart(first), PersonName.choosePart(last)),
                EmailAddress.choose("office@practice.example"),
                Profile.Identifiers.NONE,
                Profile.Contact.NONE,
                Profile.Business.UNSAID);
    }

    /** A profile with everything sign-up may carry (ACC-2). */
    public static Profile fullProfile() {
        SealedTin tin = new SealedTin("1", "c2VhbGVkIGVsc2V3aGVyZQ==", "1", "a2V5ZWQgaGFzaA");
        PostalAddress billing = new PostalAddress("12 Öl Straße, Suite 5", "São Paulo", "CA", "90210-1234");
        PostalAddress office = new PostalAddress("7 Pier Road", "Port Townsend", "WA", "98368");
        return new Profile(
                PracticeName.choose("Zoë & Sons 心理 Therapy"),
                new PersonName("Zoë", "O'Brien-Łukasz"),
                EmailAddress.choose("Zoe.Office@Practice.example"),
                new Profile.Identifiers(new Npi("1234567893"), tin),
                new Profile.Contact(PhoneNumber.choose("+1 (206) 555-0100 x12"), billing, office),
                new Profile.Business(PracticeType.choose("Family therapy"), true));
    }

    /** An account in its free trial. */
    public static Account accountInTrial() {
        return accountInTrial("Harbor Counseling", "Olga", "Orr");
    }

    public static Account accountInTrial(String practice, String first, String last) {
        return accountInTrial(barestProfile(practice, first, last));
    }

    public static Account accountInTrial(Profile profile) {
        return Account.signedUp(unusedAccountId(), profile, Moments.NOON, Moments.TRIAL_END);
    }

    /** A person with an e-mail address, not retired. */
    public static Person person(String username, Account home) {
        return person(username, home, EmailAddress.choose(username.replace("@", ".at.") + "@person.example"));
    }

    public static Person person(String username, Account home, @Nullable EmailAddress email) {
        UsernameId id = new UsernameId(IDS.next());
        return new Person(id, Username.choose(username), email, home.id(), Moments.NOON, null);
    }

    /** The link an account's first username has (ACC-1). */
    public static Link ownerLink(Person person, Account account) {
        return Link.ofOwner(key(person, account), Moments.NOON);
    }

    /** A plain link, in force since noon without end. */
    public static Link plainLink(Person person, Account account, Person by, Privileges privileges) {
        return plainLink(person, account, by, privileges, Link.Term.from(Moments.NOON));
    }

    public static Link plainLink(Person person, Account account, Person by, Privileges privileges, Link.Term term) {
        Link.Grant grant = new Link.Grant(LinkOrigin.ALLOWED, by.id(), Moments.NOON);
        return Link.plain(key(person, account), privileges, grant, term);
    }

    private static Link.Key key(Person person, Account account) {
        return new Link.Key(new LinkId(IDS.next()), account.id(), person.id());
    }

    /** A password the person chose; no hasher made its hash. */
    public static Credential ownPassword(Person person) {
        return Credential.own(person.id(), hash(), Moments.NOON);
    }

    /** A password somebody else chose, to be changed within three days (USR-3). */
    public static Credential firstPassword(Person person) {
        return Credential.first(person.id(), hash(), Moments.NOON, Moments.daysAfterNoon(3));
    }

    private static String hash() {
        return "$argon2id$v=19$m=19456,t=2,p=1$" + IDS.next() + "$" + IDS.next();
    }

    /** A second factor turned on at noon by the code of the step before; what is sealed in it no key opens. */
    public static SecondFactor secondFactor(Person person) {
        return enrolment(person).confirmed(Moments.NOON, Moments.NOON.getEpochSecond() / 30 - 1);
    }

    /** A second factor begun at noon. */
    public static Enrolment enrolment(Person person) {
        return new Enrolment(person.id(), new SealedFactor("1", "sealed " + IDS.next()), Moments.NOON);
    }

    /** A session begun at noon. */
    public static Session session(Person person) {
        SessionId id = new SessionId(IDS.next());
        return new Session(id, tokenHash(), person.id(), Session.From.of(origin()), Moments.NOON, Moments.NOON);
    }

    /** An API token made at noon, for 90 days; held to an account, or to none. */
    public static ApiToken apiToken(Person person, String name, @Nullable Account only) {
        ApiToken.Terms terms =
                ApiToken.Terms.choose(TokenName.choose(name), only == null ? null : only.id(), Moments.NOON, null);
        return ApiToken.made(new TokenId(IDS.next()), tokenHash(), person.id(), terms);
    }

    /** A reset that was asked for, without a secret. */
    public static PasswordReset reset(Person person, Instant askedAt) {
        return PasswordReset.asked(new ResetId(IDS.next()), person.id(), askedAt);
    }

    /** What is kept of a token that was not made before: 64 hexadecimal digits. */
    public static String tokenHash() {
        return Tokens.hash(new Secret(IDS.next().toString()));
    }

    /** A ticket made at noon, unspent. */
    public static JoinTicket ticket(Person finder, Person presented, Account... shown) {
        ImmutableSet<AccountId> accounts = Arrays.stream(shown).map(Account::id).collect(ImmutableSet.toImmutableSet());
        JoinTicket.Parties parties =
                new JoinTicket.Parties(finder.id(), presented.id(), Moments.NOON.minusSeconds(3_600));
        return new JoinTicket(new TicketId(IDS.next()), tokenHash(), parties, accounts, Moments.NOON, null);
    }

    /** An invitation made at noon by a link, to VIEW_ONLY, without a secret. */
    public static Invitation invitation(Link giver, String to) {
        Invitation.Asked asked = new Invitation.Asked(VIEW_ONLY, null, null);
        return Invitation.made(new InvitationId(IDS.next()), giver, EmailAddress.choose(to), asked, Moments.NOON);
    }

    /** Ownership offered at noon; the giver stays an owner. */
    public static OwnershipOffer offer(Link giver, Link offeree) {
        return OwnershipOffer.made(new OfferId(IDS.next()), giver, offeree, null, Moments.NOON);
    }

    /** What somebody is told: that another joined the account. */
    public static Notice notice(Person to, Account account, Person about) {
        NoticeId id = new NoticeId(IDS.next());
        return new Notice(
                id, to.id(), Kind.ACCOUNT_JOINED, account.id(), about.name().value(), Moments.NOON);
    }

    public static EventId eventId() {
        return new EventId(IDS.next());
    }

    /** Somebody let a desk in. */
    public static Event event(Ledger stream, long sequence) {
        return new Event(
                eventId(),
                new Event.Place(stream, sequence),
                null,
                Event.Kind.ACCESS_ALLOWED,
                Moments.NOON,
                ImmutableSortedMap.of("target", "desk"));
    }

    public static Origin origin() {
        return new Origin(Channel.LIBRARY, "192.0.2.7", "test");
    }

    public static Actor actor(Person person) {
        return Actor.username(person.id(), origin());
    }

    /** Something a person did in an account. */
    public static Entry done(Act act, Person person, Account account) {
        return Entry.done(actor(person), person.name().value(), account.id(), act);
    }
}
