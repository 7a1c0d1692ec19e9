package dev.latchkey.application.escalation;

import dev.latchkey.application.Store;
import dev.latchkey.application.suite.Somebody;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Rejected;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drives random usernames through every act that gives or takes access, and looks after each at what they hold. */
final class Search {
    private final World world;
    private final Changing changing;
    private final Pledging pledging;
    private final Holdings holdings;
    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);

    Search(Store store, long seed) {
        world = new World(store, seed);
        changing = new Changing(world);
        pledging = new Pledging(world);
        holdings = new Holdings(world);
        for (int i = 0; i < 3; i++) {
            changing.signUp();
        }
    }

    /** How often each sort of act came to its end. */
    Map<Deed, Integer> done() {
        return done;
    }

    /**
     * Goes on for so many acts.
     *
     * @throws AssertionError when somebody holds what nobody gave
     */
    void run(int acts) {
        for (int i = 0; i < acts; i++) {
            world.house.clock().advance(world.chosen.pause());
            world.model.at(world.now());
            Deed deed = world.chosen.one(Deed.WEIGHED);
            try {
                if (act(deed)) {
                    done.merge(deed, 1, Integer::sum);
                }
            } catch (Rejected refused) {
                // nothing was given
            }
            holdings.check(deed);
        }
    }

    /** Whether anything was tried and not refused. */
    private boolean act(Deed deed) {
        @Nullable Pledge pledge = world.random.nextBoolean() ? pledging.latest() : null;
        AccountId account = pledge == null ? world.chosen.one(world.accounts) : pledge.account();
        boolean owners = pledge != null && pledge.by() != null && pledge.by().owner;
        Somebody by = owners ? world.owner(account) : world.giver(account);
        Somebody whom = pledge == null ? world.member(account) : pledge.giver();
        boolean given = world.random.nextInt(4) == 0;
        return switch (deed) {
            case SIGN_UP -> world.random.nextInt(5) == 0 && changing.signUp();
            case ALLOW -> changing.allow(by, account);
            case LIMIT -> changing.limit(by, whom, account);
            case DATE -> changing.date(by, whom, account);
            case SUSPEND -> changing.suspend(by, whom, account, given);
            case RESUME -> changing.resume(by, whom, account);
            case SUSPEND_AND_RESUME -> changing.suspendAndResume(by, whom, account);
            case END -> changing.end(by, world.random.nextInt(6) == 0 ? by : whom, account, given);
            case MAKE_PLAIN -> changing.makePlain(world.owner(account), world.owner(account), account);
            case FIND -> pledging.find(world.stranger(account), by);
            case JOIN -> pledging.join();
            case INVITE -> pledging.invite(by, account);
            case ACCEPT -> pledging.accept();
            case OFFER -> pledging.offer(world.owner(account), world.member(account), account);
            case TAKE -> pledging.take();
            case STATE -> changing.state(account);
        };
    }
}
