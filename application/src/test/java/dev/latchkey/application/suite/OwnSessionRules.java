package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.SignInHands.assertOver;
import static dev.latchkey.application.suite.SignInHands.use;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.OwnSessions.Listed;
import dev.latchkey.application.session.Session;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person sees where their username is signed in, and ends what should not be there (USR-6). */
public interface OwnSessionRules extends StoreContract {
    private static List<Listed> listed(House house, Somebody somebody) {
        return house.latchkey()
                .sessions()
                .own()
                .handle(somebody.actor(), Page.Wanted.FIRST)
                .items();
    }

    private static SessionId idOf(House house, Secret token) {
        return Objects.requireNonNull(use(house, token).session());
    }

    @Test
    @Tag("USR-6")
    default void ones_sessions_say_when_and_where_they_were_begun() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Instant noon = house.clock().now();
        house.signIn(House.nobodyFrom("192.0.2.99"), "ada", ada.password(), null);
        house.signIn(house.signUp("bea"));
        house.clock().advance(Duration.ofMinutes(5));
        house.signIn(ada);

        List<Listed> listed = listed(house, ada);

        assertThat(listed).hasSize(2);
        assertThat(listed.get(0).session().from()).isEqualTo(new Session.From(Channel.LIBRARY, "192.0.2.7"));
        assertThat(listed.get(1).session().from()).isEqualTo(new Session.From(Channel.HTTP, "192.0.2.99"));
        assertThat(listed.get(1).session().createdAt()).isEqualTo(noon);
        assertThat(listed.get(1).endsAt()).isEqualTo(noon.plus(Duration.ofHours(12)));
    }

    @Test
    @Tag("USR-6")
    default void what_is_over_is_not_listed() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Instant noon = house.clock().now();
        house.signIn(ada);

        house.clock().set(justBefore(noon.plus(Duration.ofMinutes(15))));
        assertThat(listed(house, ada)).hasSize(1);
        house.clock().set(noon.plus(Duration.ofMinutes(15)));
        assertThat(listed(house, ada)).isEmpty();
    }

    @Test
    @Tag("USR-6")
    default void they_are_listed_page_by_page_with_a_first_password_too() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.allow(ada, "desk", preset("MASTER"));
        Secret first = house.signIn(desk).token();
        Secret second = house.signIn(desk).token();
        house.signIn(ada);
        var sessions = house.latchkey().sessions().own();

        Page<Listed> one = sessions.handle(desk.actor(), new Page.Wanted(1, null));
        Page<Listed> two = sessions.handle(desk.actor(), new Page.Wanted(1, one.next()));

        assertThat(one.items()).extracting(listed -> listed.session().id()).containsExactly(idOf(house, second));
        assertThat(two.items()).extracting(listed -> listed.session().id()).containsExactly(idOf(house, first));
        assertThat(two.next()).isNull();
        String cursor = Objects.requireNonNull(one.next());
        assertRefused(Reason.CURSOR_MALFORMED, () -> sessions.handle(ada.actor(), new Page.Wanted(1, cursor)));
    }

    @Test
    @Tag("USR-6")
    default void one_ends_one_of_ones_own_and_nobody_elses() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Secret lost = house.signIn(ada).token();
        Secret here = house.signIn(ada).token();
        Secret beas = house.signIn(bea).token();
        SessionId lostId = idOf(house, lost);
        var signOut = house.latchkey().signOut();

        assertRefused(Reason.SESSION_UNKNOWN, () -> signOut.elsewhere(ada.actor(), idOf(house, beas)));
        signOut.elsewhere(ada.actor(), lostId);
        assertRefused(Reason.SESSION_UNKNOWN, () -> signOut.elsewhere(ada.actor(), lostId));

        assertOver(house, lost);
        use(house, here);
        use(house, beas);
        assertThat(house.logOf(ada))
                .filteredOn(told ->
                        told.act() == Act.SIGN_OUT && told.says("reason").isEmpty())
                .extracting(told -> told.says("sessions"))
                .containsExactly(lostId.toString());
    }

    @Test
    @Tag("USR-6")
    default void one_ends_all_but_the_one_at_hand() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Secret lost = house.signIn(ada).token();
        Secret here = house.signIn(ada).token();
        Secret beas = house.signIn(house.signUp("bea")).token();

        house.latchkey().signOut().everywhereElse(ada.actor(), idOf(house, here));

        assertOver(house, lost);
        use(house, here);
        use(house, beas);
    }
}
