package dev.latchkey.application.escalation;

import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.link.DateAccess;
import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.ResumeAccess;
import dev.latchkey.application.link.SuspendAccess;
import dev.latchkey.application.link.TermForm;
import dev.latchkey.application.suite.House;
import dev.latchkey.application.suite.Somebody;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.shared.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Acts that give, change or take access at once; each does it, and tells the model what was asked. */
final class Changing {
    private final World world;

    Changing(World world) {
        this.world = world;
    }

    boolean signUp() {
        if (world.people.size() >= World.MOST_PEOPLE) {
            return false;
        }
        Somebody owner = world.house.signUp("person" + world.people.size());
        world.people.add(owner);
        world.accounts.add(owner.home());
        world.house.state(owner.home(), AccountState.ACTIVE);
        world.model.signedUp(owner.id(), owner.home(), world.now());
        return true;
    }

    boolean allow(Somebody by, AccountId account) {
        if (world.people.size() >= World.MOST_PEOPLE) {
            return false;
        }
        String name = "person" + world.people.size();
        Chosen.Levels levels = world.chosen.levels();
        Chosen.Dates dates = world.chosen.dates();
        @Nullable Warrant giver = world.model.of(by.id(), account);
        world.house
                .latchkey()
                .allowAccess()
                .handle(
                        by.actor(),
                        new AllowAccess.Command(
                                account, name, House.firstPasswordOf(name), null, levels.form(), dates.form()));
        Somebody made = new Somebody(name, world.house.idOf(name), account, House.firstPasswordOf(name));
        world.people.add(world.house.changePassword(made, House.passwordOf(name)));
        world.model.given(giver, made.id(), levels.all(), dates.from(), dates.until(), world.now());
        return true;
    }

    boolean limit(Somebody by, Somebody whom, AccountId account) {
        Chosen.Levels levels = world.chosen.levels();
        world.house.limit(by, whom, account, levels.form());
        world.model.limited(world.model.of(by.id(), account), world.of(whom, account), levels, world.now());
        return true;
    }

    boolean date(Somebody by, Somebody whom, AccountId account) {
        Chosen.Dates dates = world.chosen.dates();
        boolean clears = dates.until() == null && world.random.nextInt(3) == 0;
        TermForm form = clears ? new TermForm(dates.form().from(), "") : dates.form();
        world.house
                .latchkey()
                .links()
                .date()
                .handle(by.actor(), new DateAccess.Command(account, whom.username(), form, null));
        world.model.dated(
                world.model.of(by.id(), account),
                world.of(whom, account),
                clears,
                dates.from(),
                dates.until(),
                world.now());
        return true;
    }

    boolean suspend(Somebody by, Somebody whom, AccountId account, boolean given) {
        world.house
                .latchkey()
                .links()
                .suspend()
                .handle(by.actor(), new SuspendAccess.Command(account, whom.username(), "Why not", given, null));
        List<Warrant> gifts = given ? world.model.gifts(whom.id(), account, by.id()) : List.of();
        world.model.suspended(world.of(whom, account), world.now());
        gifts.forEach(gift -> world.model.suspended(gift, world.now()));
        return true;
    }

    boolean resume(Somebody by, Somebody whom, AccountId account) {
        world.house
                .latchkey()
                .links()
                .resume()
                .handle(by.actor(), new ResumeAccess.Command(account, whom.username(), "Why not", null));
        world.model.resumed(world.model.of(by.id(), account), world.of(whom, account), world.now());
        return true;
    }

    /** What was promised is dead after that, however soon the giver is back. */
    boolean suspendAndResume(Somebody by, Somebody whom, AccountId account) {
        suspend(by, whom, account, false);
        world.house.clock().advance(world.chosen.moment());
        return resume(by, whom, account);
    }

    boolean end(Somebody by, Somebody whom, AccountId account, boolean given) {
        world.house
                .latchkey()
                .endAccess()
                .handle(by.actor(), new EndAccess.Command(account, whom.username(), given, null));
        List<Warrant> gifts = given ? world.model.gifts(whom.id(), account, by.id()) : List.of();
        @Nullable Warrant own = world.model.of(whom.id(), account);
        if (own != null) {
            world.model.ended(own);
        }
        gifts.forEach(world.model::ended);
        return true;
    }

    boolean makePlain(Somebody by, Somebody whom, AccountId account) {
        Chosen.Levels levels = world.chosen.levels();
        world.house.makePlain(by, whom, account, levels.form());
        world.model.madePlain(world.of(whom, account), levels.said(), world.now());
        return true;
    }

    boolean state(AccountId account) {
        AccountState state = world.random.nextInt(4) == 0
                ? world.chosen.one(List.of(AccountState.ARCHIVED, AccountState.INACTIVE))
                : AccountState.ACTIVE;
        world.house.state(account, state);
        world.model.rests(account, state != AccountState.ACTIVE);
        return true;
    }
}
