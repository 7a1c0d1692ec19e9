package dev.latchkey.domain.shared;

/**
 * Why a request was turned down: the public codes, the same in the library, over HTTP and on the command line.
 *
 * <p>A constant's name is its code and never changes its meaning. The sentence is for the person who asked; it names no
 * secret and no other person.
 */
public enum Reason {
    REQUEST_MALFORMED(Kind.MALFORMED, "The request could not be read."),
    MEMBER_UNKNOWN(Kind.MALFORMED, "This member is not known here."),
    MEMBER_DUPLICATE(Kind.MALFORMED, "This member stands twice in the same object."),
    MEMBER_TYPE(Kind.MALFORMED, "This member has the wrong type."),
    NESTED_TOO_DEEP(Kind.MALFORMED, "The request is nested too deep."),
    METHOD_NOT_ALLOWED(Kind.MALFORMED, "This address does not take that method."),
    BODY_TOO_LARGE(Kind.MALFORMED, "The request is too large."),
    MEDIA_TYPE_UNSUPPORTED(
            Kind.MALFORMED, "This address takes application/json in UTF-8, or where it takes a file text/csv."),
    PRECONDITION_REQUIRED(Kind.MALFORMED, "Say which version you change: send If-Match with the ETag you read, or *."),
    CREDENTIALS_TWICE(Kind.MALFORMED, "Send the session cookie or a bearer token, not both."),
    CURSOR_MALFORMED(Kind.MALFORMED, "This cursor was not made for this list. Start again at the first page."),
    LIMIT_OUT_OF_RANGE(Kind.MALFORMED, "A page has 1 to 200 entries."),
    FILE_ENCODING(Kind.MALFORMED, "This file is not text in UTF-8. Save it as CSV UTF-8."),
    FILE_EMPTY(Kind.MALFORMED, "There is nothing in this file."),
    FILE_HEADER(Kind.MALFORMED, "The first line must name the columns, and only those that are known here."),
    FILE_QUOTES(Kind.MALFORMED, "From this line on the quotes do not match."),
    FILE_ROW_TOO_LONG(Kind.MALFORMED, "This row is too long for a row."),
    FILE_TOO_LARGE(Kind.MALFORMED, "A file has at most 64 MiB and 250,000 rows."),

    FIELDS_INVALID(Kind.INVALID, "Some of what was entered is not right."),
    REQUIRED(Kind.INVALID, "This must be filled in."),
    TEXT_TOO_LONG(Kind.INVALID, "This is too long."),
    TEXT_CHARACTERS(Kind.INVALID, "This has characters that cannot be used here."),
    USERNAME_MALFORMED(
            Kind.INVALID, "A username is 3 to 64 letters, digits and . _ - @ + and starts with a letter or digit."),
    PASSWORD_TOO_SHORT(Kind.INVALID, "This password is too short. Several words in a row make a good one."),
    PASSWORD_TOO_LONG(Kind.INVALID, "A password has at most 128 characters."),
    PASSWORD_CHARACTERS(Kind.INVALID, "This password has characters that cannot be typed."),
    PASSWORD_COMMON(Kind.INVALID, "This password is on the lists that are tried first. Choose another."),
    PASSWORD_TELLS_NAME(Kind.INVALID, "A password must not contain the username or the practice name."),
    PASSWORD_UNCHANGED(Kind.INVALID, "The new password is the same as the old one."),
    EMAIL_MALFORMED(Kind.INVALID, "This is not an e-mail address."),
    ACCOUNT_ID_MALFORMED(Kind.INVALID, "This is not an Account ID. Look for a mistyped digit."),
    NPI_MALFORMED(Kind.INVALID, "This is not an NPI. Look for a mistyped digit."),
    TIN_MALFORMED(Kind.INVALID, "A TIN is NN-NNNNNNN (EIN) or NNN-NN-NNNN (SSN)."),
    PHONE_MALFORMED(Kind.INVALID, "This is not a telephone number."),
    ZIP_MALFORMED(Kind.INVALID, "A ZIP code is 5 digits, or 5 and 4."),
    STATE_MALFORMED(Kind.INVALID, "A state is two letters."),
    YES_OR_NO(Kind.INVALID, "This is answered by true or false."),
    PORTION_UNKNOWN(Kind.INVALID, "There is no such portion of the system."),
    PORTIONS_CONTRADICT(Kind.INVALID, "Portions must have positions and names of their own, 32 at most."),
    LEVEL_UNKNOWN(Kind.INVALID, "A level is NONE, VIEW or FULL."),
    PRESET_UNKNOWN(Kind.INVALID, "There is no such preset."),
    ACTION_UNKNOWN(Kind.INVALID, "An action is VIEW or CHANGE."),
    FILTER_MALFORMED(Kind.INVALID, "This filter could not be read."),
    MOMENT_MALFORMED(Kind.INVALID, "A moment is written 2026-06-30T17:00:00Z, or 2026-06-30 for a whole day."),
    TERM_EMPTY(Kind.INVALID, "This would be over before it begins. Choose a later end."),
    CHANGE_UNKNOWN(Kind.INVALID, "There is no such change."),
    TOO_MANY_CHANGES(Kind.INVALID, "One call takes 1 to 500 changes."),
    TOKEN_END_OUT_OF_RANGE(Kind.INVALID, "An API token ends later than now and within a year."),
    AMOUNT_MALFORMED(Kind.INVALID, "An amount of money is written 125.00."),
    CURRENCY_UNKNOWN(Kind.INVALID, "There is no such currency."),
    CODE_KIND_UNKNOWN(Kind.INVALID, "A list is diagnosis, billing or payers."),
    CODE_SET_UNKNOWN(Kind.INVALID, "A code set is ICD-10-CM or DSM-5-TR."),
    DIAGNOSIS_CODE_MALFORMED(Kind.INVALID, "A diagnosis code is written F41.1."),
    BILLING_CODE_MALFORMED(Kind.INVALID, "A billing code is written 90834, 0591T or J1234."),
    MODIFIER_MALFORMED(Kind.INVALID, "Modifiers are two letters or digits each, at most four, none twice."),
    MINUTES_OUT_OF_RANGE(Kind.INVALID, "Minutes are a whole number from 1 to 1440."),
    PLACE_OF_SERVICE_MALFORMED(Kind.INVALID, "A place of service is two digits, 11 or 02."),
    PAYER_ID_MALFORMED(Kind.INVALID, "A payer id is 2 to 80 letters, digits and . _ - / without blanks."),
    POLICY_UNKNOWN(Kind.INVALID, "A policy is SKIP, OVERWRITE or FAIL."),
    ROW_CELLS(Kind.INVALID, "This row has another number of cells than the first line has columns."),
    ROW_DUPLICATE(Kind.INVALID, "This code stands in an earlier row of the file already."),
    TOO_MANY_TARGETS(Kind.INVALID, "Copy to 1 to 500 accounts at a time."),
    TOO_MANY_ENTRIES(Kind.INVALID, "Choose at most 5,000 entries, or all of a list."),
    NOTHING_CHOSEN(Kind.INVALID, "Choose at least one list to copy."),
    COPY_ONTO_ITSELF(Kind.RULE, "An account's codes cannot be copied to itself."),
    ROWS_WRONG(Kind.RULE, "Some rows are wrong, so nothing was imported."),
    OWNER_HAS_EVERY_LEVEL(Kind.RULE, "An owner has Full Access everywhere. Make the owner a plain username first."),
    PASSWORD_NEEDS_SECOND_FACTOR(
            Kind.RULE, "Your password is too short to do without a second factor. Choose a longer one first."),
    KEY_USED_OTHERWISE(Kind.RULE, "This Idempotency-Key was used for another request. Choose a new one."),
    SETTING_INVALID(Kind.INVALID, "This setting has a value that is not accepted."),

    NOT_SIGNED_IN(Kind.UNAUTHENTICATED, "Sign in first."),
    SESSION_ENDED(Kind.UNAUTHENTICATED, "This session has ended. Sign in again."),
    CREDENTIALS_WRONG(Kind.UNAUTHENTICATED, "Username, password or code is wrong."),
    CODE_REQUIRED(Kind.UNAUTHENTICATED, "A code of the second factor is needed too."),
    TOKEN_ENDED(Kind.UNAUTHENTICATED, "This API token has ended. Make another."),
    USERNAME_RETIRED(Kind.UNAUTHENTICATED, "This username is retired."),

    PASSWORD_CHANGE_DUE(Kind.DENIED, "Choose a password of your own first."),
    PRIVILEGE_MISSING(Kind.DENIED, "Your privileges in this account do not allow that."),
    LEVEL_ABOVE_OWN(Kind.DENIED, "Nobody can give a level above their own."),
    OWN_PRIVILEGES(Kind.DENIED, "Nobody can change their own privileges."),
    OWNER_UNTOUCHABLE(Kind.DENIED, "Only an owner can change an owner's access."),
    TERM_BEYOND_OWN(Kind.DENIED, "Nobody can give access that begins before or ends after their own."),
    TOKEN_NOT_PERMITTED(Kind.DENIED, "An API token cannot do that. Sign in with your password."),
    SECOND_FACTOR_REQUIRED(Kind.DENIED, "This account asks for a second factor. Turn yours on first."),
    ACTOR_NOT_PERMITTED(Kind.DENIED, "This is not for the kind of caller you are."),
    CROSS_SITE(Kind.DENIED, "This came from a page of another site."),

    ACCOUNT_UNKNOWN(Kind.UNKNOWN, "There is no such account for you."),
    USERNAME_UNKNOWN(Kind.UNKNOWN, "There is no such username in this account."),
    INVITATION_UNKNOWN(Kind.UNKNOWN, "There is no such invitation."),
    OFFER_UNKNOWN(Kind.UNKNOWN, "There is no such offer."),
    SESSION_UNKNOWN(Kind.UNKNOWN, "You have no such session."),
    TOKEN_UNKNOWN(Kind.UNKNOWN, "You have no such API token."),
    EVENT_UNKNOWN(Kind.UNKNOWN, "There is no such event in the outbox."),
    CODE_UNKNOWN(Kind.UNKNOWN, "There is no such entry in this list."),
    PLAN_UNKNOWN(Kind.UNKNOWN, "You have no such copy plan."),
    COPY_UNKNOWN(Kind.UNKNOWN, "You have made no such copy."),
    ROUTE_UNKNOWN(Kind.UNKNOWN, "There is nothing at this address."),

    USERNAME_TAKEN(Kind.CONFLICT, "This username is taken. Choose another."),
    TOKEN_NAME_TAKEN(Kind.CONFLICT, "You have an API token of this name. End it first, or choose another name."),
    LAST_OWNER(Kind.CONFLICT, "An account always keeps an owner who can sign in. Give it another owner first."),
    ALREADY_JOINED(Kind.CONFLICT, "This account is already joined to your username."),
    TICKET_SPENT(Kind.CONFLICT, "This was used, has run out, or is not yours. Find the account again."),
    INVITATION_PENDING(
            Kind.CONFLICT, "There is an invitation to this address already. Send it again, or withdraw it first."),
    INVITATION_OVER(
            Kind.CONFLICT, "This invitation was used, declined or withdrawn, or has run out. Ask for a new one."),
    OFFER_PENDING(Kind.CONFLICT, "Ownership is offered to this username already."),
    OFFER_OVER(Kind.CONFLICT, "This offer was taken, declined or withdrawn, or has run out. Ask for a new one."),
    ALREADY_OWNER(Kind.CONFLICT, "This username is an owner already."),
    LINK_NOT_IN_FORCE(Kind.CONFLICT, "This access is not in force now."),
    SECOND_FACTOR_ON(Kind.CONFLICT, "Your second factor is on already."),
    SECOND_FACTOR_OFF(Kind.CONFLICT, "Your second factor is not on."),
    ENROLMENT_OVER(Kind.CONFLICT, "No second factor was begun in the last 15 minutes. Begin again."),
    RESET_OVER(Kind.CONFLICT, "This reset was used or has run out. Ask for a new one."),
    NO_MAIL(Kind.CONFLICT, "This person has no e-mail address on record to send a reset to."),
    MAIL_REACHES(Kind.CONFLICT, "This person has an e-mail address on record. Send a reset to it instead."),
    ELSEWHERE_TOO(
            Kind.CONFLICT, "This username has access to accounts that are not yours. Only the person can reset it."),
    GIVER_MAY_NOT(Kind.CONFLICT, "Whoever gave you this can no longer let you in."),
    ACCOUNT_READ_ONLY(Kind.CONFLICT, "This account is read-only in its present state."),
    ACCOUNT_INACTIVE(Kind.CONFLICT, "This account is inactive."),
    ACCOUNT_CLOSED(Kind.CONFLICT, "This account is closed."),
    CODE_TAKEN(Kind.CONFLICT, "There is an entry of this code in the list already."),
    PLAN_OVER(Kind.CONFLICT, "This plan is older than an hour. Make it again."),
    ENTRIES_CONFLICT(Kind.CONFLICT, "Entries with the same code and other content are there, so nothing was copied."),
    COPY_UNDONE(Kind.CONFLICT, "This copy was undone already."),
    COPY_OVER(Kind.CONFLICT, "A copy can be undone for 30 days."),
    REQUEST_RUNNING(Kind.CONFLICT, "The same request is still running."),
    ANSWER_NOT_KEPT(Kind.CONFLICT, "This was done before; its answer held a secret and is not kept."),

    STALE(Kind.STALE, "Somebody changed this in the meantime. Look at it again before you change it."),

    TOO_MANY_ATTEMPTS(Kind.LIMITED, "Too many attempts. Try again later."),
    BUSY(Kind.LIMITED, "Too much is going on at this moment. Try again in a few seconds.");

    /** What sort of refusal a code is; adapters translate the kind, never the code. */
    public enum Kind {
        MALFORMED,
        INVALID,
        RULE,
        UNAUTHENTICATED,
        DENIED,
        UNKNOWN,
        CONFLICT,
        STALE,
        LIMITED
    }

    private final Kind kind;
    private final String sentence;

    Reason(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    public Kind kind() {
        return kind;
    }

    /** One sentence or two for the person who asked. */
    public String sentence() {
        return sentence;
    }
}
