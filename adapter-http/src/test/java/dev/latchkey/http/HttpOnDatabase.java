package dev.latchkey.http;

import dev.latchkey.application.Store;
import dev.latchkey.http.testkit.HttpAccessStory;
import dev.latchkey.http.testkit.HttpBadInput;
import dev.latchkey.http.testkit.HttpCodes;
import dev.latchkey.http.testkit.HttpCopies;
import dev.latchkey.http.testkit.HttpCopyRefusals;
import dev.latchkey.http.testkit.HttpInvitationEnds;
import dev.latchkey.http.testkit.HttpInvitations;
import dev.latchkey.http.testkit.HttpMasterFileStory;
import dev.latchkey.http.testkit.HttpOwnership;
import dev.latchkey.http.testkit.HttpRepeats;
import dev.latchkey.http.testkit.HttpResets;
import dev.latchkey.http.testkit.HttpSecondFactor;
import dev.latchkey.http.testkit.HttpSecondFactorAsked;
import dev.latchkey.http.testkit.HttpStory;
import dev.latchkey.http.testkit.HttpTokens;
import dev.latchkey.jooq.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** What is told over HTTP comes out the same on a real database. */
abstract class HttpOnDatabase {
    private final TestDatabase database;

    HttpOnDatabase(TestDatabase database) {
        this.database = database;
    }

    abstract class Emptied {
        @BeforeEach
        void empty() {
            database.emptied();
        }

        public Store store() {
            return database.store();
        }
    }

    @Nested
    class Story extends Emptied implements HttpStory {}

    @Nested
    class Access_story extends Emptied implements HttpAccessStory {}

    @Nested
    class Master_file_story extends Emptied implements HttpMasterFileStory {}

    @Nested
    class Codes extends Emptied implements HttpCodes {}

    @Nested
    class Copies extends Emptied implements HttpCopies {}

    @Nested
    class Copy_refusals extends Emptied implements HttpCopyRefusals {}

    @Nested
    class Invitations extends Emptied implements HttpInvitations {}

    @Nested
    class Invitation_ends extends Emptied implements HttpInvitationEnds {}

    @Nested
    class Ownership extends Emptied implements HttpOwnership {}

    @Nested
    class Repeats extends Emptied implements HttpRepeats {}

    @Nested
    class Second_factor extends Emptied implements HttpSecondFactor {}

    @Nested
    class Second_factor_asked extends Emptied implements HttpSecondFactorAsked {}

    @Nested
    class Tokens extends Emptied implements HttpTokens {}

    @Nested
    class Resets extends Emptied implements HttpResets {}

    @Nested
    class Bad_input extends Emptied implements HttpBadInput {}
}
