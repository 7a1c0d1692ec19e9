package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.Notices;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Preset;
import dev.latchkey.domain.shared.Reason;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Join: what it gives, and whom it tells (LNK-5). */
public interface JoinRules extends StoreContract {
    private static List<String> notices(House house, Somebody whose) {
        return house.latchkey().me().notices(whose.actor(), Page.Wanted.FIRST).items().stream()
                .map(notice -> notice.kind() + " " + notice.account() + " " + notice.about())
                .toList();
    }

    @Test
    @Tag("LNK-5")
    @Tag("PRV-7")
    default void joining_an_owners_account_gives_everything_but_psychotherapy_notes_and_no_ownership() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody neighbour = house.signUp("neighbour");

        Link link = house.join(ada, bea);

        assertThat(link.owner()).isFalse();
        assertThat(link.grant().origin()).isEqualTo(LinkOrigin.JOINED);
        assertThat(link.grant().by()).isEqualTo(bea.id());
        assertThat(link.privileges()).isEqualTo(Preset.MASTER.privileges(Portions.BUILT_IN));
        assertThat(link.level(Portion.PSYCHOTHERAPY_NOTES)).isEqualTo(AccessLevel.NONE);
        assertThat(house.dropDown(bea)).hasSize(1);
        assertThat(house.dropDown(neighbour)).hasSize(1);
    }

    @Test
    @Tag("LNK-5")
    @Tag("PRV-7")
    default void joining_gives_what_the_presented_username_holds_and_no_more() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(
                bea,
                "desk",
                levels(
                        "ACCOUNT_ACCESS", "FULL",
                        "BILLING", "VIEW",
                        "SCHEDULE", "FULL",
                        "PSYCHOTHERAPY_NOTES", "FULL"));

        Link link = house.join(ada, desk);

        assertThat(link.level(Portion.ACCOUNT_ACCESS)).isEqualTo(AccessLevel.FULL);
        assertThat(link.level(Portion.BILLING)).isEqualTo(AccessLevel.VIEW);
        assertThat(link.level(Portion.SCHEDULE)).isEqualTo(AccessLevel.FULL);
        assertThat(link.level(Portion.PSYCHOTHERAPY_NOTES)).isEqualTo(AccessLevel.NONE);
        assertThat(link.level(Portion.CLIENTS)).isEqualTo(AccessLevel.NONE);
        assertThat(house.linkOf(desk, bea.home()).level(Portion.PSYCHOTHERAPY_NOTES))
                .isEqualTo(AccessLevel.FULL);
    }

    @Test
    @Tag("LNK-5")
    default void the_owners_and_the_presented_username_are_told_and_the_latter_asked_for_a_new_password() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody second = house.owner(bea, "second");
        Somebody desk = house.member(bea, "desk", levels("ACCOUNT_ACCESS", "FULL"));
        Somebody neighbour = house.member(bea, "neighbour", preset("MASTER"));

        house.join(ada, desk);

        String joined = "ACCOUNT_JOINED " + bea.home() + " ada";
        String became = "OWNER_CHANGED " + bea.home() + " second";
        assertThat(notices(house, bea)).containsExactly(joined, became);
        assertThat(notices(house, second)).containsExactly(joined, became, "OWNERSHIP_OFFERED " + bea.home() + " bea");
        assertThat(notices(house, desk)).containsExactly("JOINED_WITH_YOUR_PASSWORD " + bea.home() + " ada");
        assertThat(notices(house, neighbour)).isEmpty();
        assertThat(notices(house, ada)).isEmpty();
        assertThat(house.signIn(desk).advice().knownToAnother()).isTrue();
        assertThat(house.latchkey().me().handle(desk.actor()).advice().knownToAnother())
                .isTrue();
        assertThat(house.signIn(bea).advice().knownToAnother()).isFalse();
        assertThat(house.signIn(house.changePassword(desk, House.firstPasswordOf("desk")))
                        .advice()
                        .knownToAnother())
                .isFalse();
    }

    @Test
    @Tag("LNK-5")
    @Tag("ACT-1")
    default void many_accounts_are_joined_at_once_and_each_is_told() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody cyan = house.signUp("cyan");
        Somebody dora = house.signUp("dora");
        house.join(bea, cyan);
        house.join(bea, dora);

        ImmutableList<Link> links = house.join(ada, house.find(ada, bea), bea.home(), cyan.home());

        assertThat(links).extracting(Link::account).containsExactlyInAnyOrder(bea.home(), cyan.home());
        for (Somebody one : List.of(bea, cyan)) {
            assertThat(house.log(one.home())).extracting(Told::line).contains("JOINED DONE ada");
        }
        assertThat(house.log(dora.home())).extracting(Told::line).doesNotContain("JOINED DONE ada");
        assertThat(house.log(ada.home()))
                .extracting(Told::line)
                .containsExactly("SIGN_UP DONE ada", "FIND DONE ada", "TICKET_SPENT DONE ada", "JOINED DONE ada");
        assertThat(notices(house, cyan)).contains(Notices.Kind.ACCOUNT_JOINED + " " + cyan.home() + " ada");
    }

    @Test
    @Tag("LNK-5")
    default void one_account_that_cannot_be_joined_keeps_the_others_from_being_joined() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody cyan = house.signUp("cyan");
        house.join(bea, cyan);
        FindAccounts.Ticket ticket = house.find(ada, bea);
        house.state(cyan.home(), AccountState.INACTIVE);

        assertRefused(Reason.ACCOUNT_INACTIVE, () -> house.join(ada, ticket, bea.home(), cyan.home()));

        assertThat(house.dropDown(ada)).hasSize(1);
        assertThat(notices(house, bea)).isEmpty();
        assertThat(house.signIn(bea).advice().knownToAnother()).isFalse();
        assertRefused(Reason.TICKET_SPENT, () -> house.join(ada, ticket, bea.home()));
    }
}
