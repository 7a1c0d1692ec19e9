package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An offer of ownership is worth what the link it was made to is worth when it is accepted (LNK-15, PRV-5). */
public interface OwnershipTakerRules extends StoreContract {
    @Test
    @Tag("LNK-15")
    @Tag("PRV-5")
    default void an_offer_dies_with_the_link_it_was_made_to_though_that_username_be_let_in_again() {
        OfferScene scene = OfferScene.in(House.over(store()));
        scene.house().end(scene.ada(), scene.desk(), scene.ada().home());
        assertThat(scene.hands().state(scene.offer())).isEqualTo(PromiseState.LAPSED);

        scene.hands().accept(scene.desk(), scene.hands().invited(scene.ada(), "desk@person.example", preset("MASTER")));

        scene.refused(Reason.GIVER_MAY_NOT);
        scene.hands().acceptOwnership(scene.other(), scene.neighbour().offer().id());
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-5")
    default void a_suspended_username_takes_nothing_until_it_is_resumed() {
        OfferScene scene = OfferScene.in(House.over(store()));
        scene.house().suspend(scene.ada(), scene.desk(), scene.ada().home());

        scene.refused(Reason.LINK_NOT_IN_FORCE);
        scene.house().resume(scene.ada(), scene.desk(), scene.ada().home());
        scene.hands().acceptOwnership(scene.desk(), scene.offer().offer().id());
        assertThat(scene.house().linkOf(scene.desk(), scene.ada().home()).owner())
                .isTrue();
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-5")
    @Tag("LNK-9")
    default void a_username_whose_link_is_over_by_the_clock_takes_nothing() {
        OfferScene scene = OfferScene.in(House.over(store()));
        scene.house()
                .date(
                        scene.ada(),
                        scene.desk(),
                        scene.ada().home(),
                        null,
                        scene.house().clock().now().plusSeconds(5).toString());
        scene.house().clock().advance(Duration.ofSeconds(5));

        scene.refused(Reason.LINK_NOT_IN_FORCE);
        scene.hands().acceptOwnership(scene.other(), scene.neighbour().offer().id());
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-5")
    default void what_its_link_holds_does_not_matter_as_long_as_it_is_in_force() {
        OfferScene scene = OfferScene.in(House.over(store()));
        scene.house()
                .limit(
                        scene.ada(),
                        scene.desk(),
                        scene.ada().home(),
                        levels("ACCOUNT_ACCESS", "NONE", "BILLING", "NONE"));

        scene.hands().acceptOwnership(scene.desk(), scene.offer().offer().id());

        assertThat(scene.house().linkOf(scene.desk(), scene.ada().home()).owner())
                .isTrue();
    }
}
