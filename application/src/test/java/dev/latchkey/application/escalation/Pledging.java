package dev.latchkey.application.escalation;

import dev.latchkey.application.link.AcceptInvitation;
import dev.latchkey.application.link.AcceptOwnership;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.link.Invite;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.link.MakeInvitationLink;
import dev.latchkey.application.link.OfferOwnership;
import dev.latchkey.application.suite.Somebody;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.shared.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Acts that promise access, and those that use what was promised; each does it, and tells the model what was asked. */
final class Pledging {
    private final World world;
    private final List<Found> found = new ArrayList<>();
    private final List<Invited> invited = new ArrayList<>();
    private final List<Offered> offered = new ArrayList<>();
    private @Nullable Pledge latest;

    private record Found(FindAccounts.Ticket ticket, Somebody finder, Pledge pledge) {}

    private record Invited(Secret secret, Pledge pledge) {}

    private record Offered(
            OfferId id,
            Somebody whom,
            @Nullable Warrant warrant,
            @Nullable Map<Portion, AccessLevel> stepDown,
            Pledge pledge) {}

    Pledging(World world) {
        this.world = world;
    }

    /** What was promised last; whatever becomes of its giver is worth a look. */
    @Nullable
    Pledge latest() {
        return latest;
    }

    boolean find(Somebody finder, Somebody presented) {
        FindAccounts.Ticket ticket = world.house.find(finder, presented);
        AccountId account = world.chosen.one(ticket.accounts()).account();
        found.add(new Found(ticket, finder, pledge(account, presented, null, null)));
        return true;
    }

    boolean join() {
        Found one = oneOf(found);
        if (one == null) {
            return false;
        }
        world.house.join(one.finder(), one.ticket(), one.pledge().account());
        world.model.used(one.pledge(), one.finder().id(), world.now());
        return true;
    }

    boolean invite(Somebody by, AccountId account) {
        Chosen.Levels levels = world.chosen.levels();
        Chosen.Dates dates = world.chosen.dates();
        String email = "somebody" + world.random.nextInt(1000) + "@mail.example";
        Invitation invitation = world.house
                .latchkey()
                .invitations()
                .invite()
                .handle(by.actor(), new Invite.Command(account, email, levels.form(), dates.form()))
                .invitation();
        Secret secret = world.house
                .latchkey()
                .invitations()
                .makeLink()
                .handle(by.actor(), new MakeInvitationLink.Command(account, invitation.id()))
                .secret();
        invited.add(new Invited(secret, pledge(account, by, levels.all(), dates)));
        return true;
    }

    boolean accept() {
        Invited one = oneOf(invited);
        if (one == null) {
            return false;
        }
        Somebody whom = world.stranger(one.pledge().account());
        world.house.latchkey().invitations().accept().handle(whom.actor(), new AcceptInvitation.Command(one.secret()));
        world.model.used(one.pledge(), whom.id(), world.now());
        return true;
    }

    boolean offer(Somebody by, Somebody whom, AccountId account) {
        Chosen.Levels levels = world.chosen.levels();
        boolean stepsDown = world.random.nextInt(4) == 0;
        @Nullable LevelsForm stepDown = stepsDown ? levels.form() : null;
        OwnershipOffer offer = world.house
                .latchkey()
                .ownership()
                .offer()
                .handle(by.actor(), new OfferOwnership.Command(account, whom.username(), stepDown))
                .offer();
        offered.add(new Offered(
                offer.id(),
                whom,
                world.model.of(whom.id(), account),
                stepsDown ? levels.all() : null,
                pledge(account, by, null, null)));
        return true;
    }

    boolean take() {
        Offered one = oneOf(offered);
        if (one == null) {
            return false;
        }
        world.house.latchkey().ownership().accept().handle(one.whom().actor(), new AcceptOwnership.Command(one.id()));
        world.model.madeOwner(one.pledge(), one.warrant(), one.stepDown(), world.now());
        return true;
    }

    private Pledge pledge(
            AccountId account,
            Somebody giver,
            @Nullable Map<Portion, AccessLevel> levels,
            Chosen.@Nullable Dates dates) {
        @Nullable Warrant by = world.model.of(giver.id(), account);
        Pledge pledge = new Pledge(
                account,
                giver,
                by,
                world.now(),
                levels == null || by == null ? null : Model.cut(levels, by, Warrant.nothing()),
                dates == null ? null : dates.from(),
                dates == null ? null : dates.until());
        latest = pledge;
        return pledge;
    }

    /** One of the last, taken away: what is old has run out most often. */
    private <T> @Nullable T oneOf(List<T> all) {
        return all.isEmpty() ? null : all.remove(all.size() - 1 - world.random.nextInt(Math.min(all.size(), 3)));
    }
}
