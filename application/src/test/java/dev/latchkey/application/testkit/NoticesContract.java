package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.username.Notices;
import dev.latchkey.application.username.Notices.Kind;
import dev.latchkey.application.username.Notices.Notice;
import dev.latchkey.domain.shared.NoticeId;
import dev.latchkey.domain.username.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link Notices}. */
public interface NoticesContract extends StoreContract {
    private Notices notices() {
        return store().notices();
    }

    private Notice told(Notice notice) {
        runInTransaction(() -> notices().add(notice));
        return notice;
    }

    @Test
    @Tag("LNK-5")
    default void a_notice_comes_back_to_whom_it_is_for() {
        Given.Street street = given().street();
        Notice toAda = told(Fixtures.notice(street.ada(), street.home(), street.bea()));
        Notice toBea = told(Fixtures.notice(street.bea(), street.home(), street.ada()));

        assertThat(notices().of(street.ada().id(), null, 10)).containsExactly(toAda);
        assertThat(notices().of(street.bea().id(), null, 10)).containsExactly(toBea);
    }

    @Test
    default void every_kind_of_notice_comes_back() {
        Given.Street street = given().street();
        told(Fixtures.notice(street.bea(), street.home(), street.ada()));
        for (Kind kind : Kind.values()) {
            NoticeId id =
                    Fixtures.notice(street.ada(), street.home(), street.bea()).id();
            told(new Notice(id, street.ada().id(), kind, street.home().id(), "bea", NOON));
        }

        assertThat(notices().of(street.ada().id(), null, Kind.values().length + 1))
                .extracting(Notice::kind)
                .containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    default void pages_of_notices_lose_none_and_repeat_none() {
        Given.Street street = given().street();
        List<Notice> newestFirst = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            told(Fixtures.notice(street.bea(), street.home(), street.ada()));
            newestFirst.add(0, told(Fixtures.notice(street.ada(), street.home(), street.bea())));
        }

        for (int limit = 1; limit <= 3; limit++) {
            assertThat(paged(street.ada(), limit)).containsExactlyElementsOf(newestFirst);
        }
    }

    private List<Notice> paged(Person person, int limit) {
        return Pages.of(limit, (@Nullable NoticeId before) -> notices().of(person.id(), before, limit), Notice::id);
    }

    @Test
    default void ids_are_ordered_as_unsigned_bytes() {
        Given.Street street = given().street();
        told(Fixtures.notice(street.bea(), street.home(), street.ada()));
        Notice low = told(numbered(new UUID(0x7fff_0000_0000_7000L, 0x8000_0000_0000_0001L), street));
        Notice high = told(numbered(new UUID(0x8000_0000_0000_7000L, 0x8000_0000_0000_0001L), street));
        Notice higher = told(numbered(new UUID(0x8000_0000_0000_7000L, 0xbfff_0000_0000_0001L), street));

        assertThat(notices().of(street.ada().id(), null, 10)).containsExactly(higher, high, low);
        assertThat(notices().of(street.ada().id(), high.id(), 10)).containsExactly(low);
    }

    @Test
    default void of_many_notices_added_at_once_none_is_lost() {
        Given.Street street = given().street();
        Notice neighbour = told(Fixtures.notice(street.bea(), street.home(), street.ada()));

        List<Notice> added = Race.of(number -> told(Fixtures.notice(street.ada(), street.home(), street.bea())));

        assertThat(paged(street.ada(), 3)).containsExactlyInAnyOrderElementsOf(added);
        assertThat(notices().of(street.bea().id(), null, 10)).containsExactly(neighbour);
    }

    private static Notice numbered(UUID id, Given.Street street) {
        return new Notice(
                new NoticeId(id),
                street.ada().id(),
                Kind.OWNER_CHANGED,
                street.home().id(),
                "bea",
                NOON);
    }
}
