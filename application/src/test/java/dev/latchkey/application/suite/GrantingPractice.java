package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;

import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.SuspendAccess;
import dev.latchkey.application.link.Withdrawal;
import dev.latchkey.application.shared.Page;
import java.util.List;

/**
 * An account whose owner is ada. She let in manager and neighbour; manager let in clerk and deputy; deputy let in temp;
 * bea joined with the manager's password; neighbour let in other.
 */
record GrantingPractice(House house, Somebody ada, Somebody manager, Somebody deputy, Somebody bea) {
    static GrantingPractice in(House house) {
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody manager = house.member(ada, "manager", preset("MASTER"));
        Somebody neighbour = house.member(ada, "neighbour", preset("MASTER"));
        house.member(manager, "clerk", preset("BILLER"));
        Somebody deputy = house.member(manager, "deputy", preset("MASTER"));
        house.member(deputy, "temp", preset("BILLER"));
        house.member(neighbour, "other", preset("BILLER"));
        house.join(bea, manager);
        return new GrantingPractice(house, ada, manager, deputy, bea);
    }

    List<String> gave(Somebody asker, Somebody giver) {
        return house
                .latchkey()
                .links()
                .given()
                .handle(asker.actor(), ada.home(), giver.username(), Page.Wanted.FIRST)
                .items()
                .stream()
                .map(entry -> entry.to() + " by " + entry.giver())
                .toList();
    }

    Withdrawal end(Somebody by, Somebody whom, boolean given) {
        return house.latchkey()
                .endAccess()
                .handle(by.actor(), new EndAccess.Command(ada.home(), whom.username(), given, null));
    }

    Withdrawal suspend(Somebody by, Somebody whom, boolean given) {
        return house.latchkey()
                .links()
                .suspend()
                .handle(
                        by.actor(),
                        new SuspendAccess.Command(ada.home(), whom.username(), "Under review", given, null));
    }

    /** Who stands in the account, with a star behind who is suspended. */
    List<String> standing() {
        return house.store().links().usernames(ada.home(), null, 100).stream()
                .map(one -> one.person().name() + (one.link().term().suspension() == null ? "" : "*"))
                .toList();
    }
}
