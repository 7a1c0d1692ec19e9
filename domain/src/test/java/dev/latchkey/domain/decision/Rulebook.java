package dev.latchkey.domain.decision;

import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * DEC-1, DEC-2 and DEC-3 as somebody applies them who has only their text and the papers: slowly, each question from the
 * beginning. Shares nothing with the decider but the words.
 *
 * @param portions the names that are portions here
 */
record Rulebook(History history, Instant now, Set<Portion> portions) {
    Decision answer(Portion portion, Action action) {
        DecisionReason first = firstThatApplies(portion, action);
        boolean allowed = first == DecisionReason.OWNER || first == DecisionReason.LINK;
        return new Decision(allowed, levelHeld(portion), first);
    }

    /** DEC-2: the lower of what the state leaves and what the link gives; without a path in force, NONE. */
    AccessLevel levelHeld(Portion portion) {
        AccessLevel uncapped = levelBeforeTheCap(portion);
        AccessLevel cap = leftByTheState(portion);
        return cap.compareTo(uncapped) < 0 ? cap : uncapped;
    }

    AccessLevel levelBeforeTheCap(Portion portion) {
        boolean answerable = history.usernameKnown()
                && history.accountKnown()
                && portions.contains(portion)
                && !isRetired()
                && state() != AccountState.CLOSED;
        boolean inForce = hasLink() && !isNotYet() && !isOver() && !isSuspended();
        return answerable && inForce && !isRefusedWithoutSecondFactor()
                ? levelTheLinkStates(portion)
                : AccessLevel.NONE;
    }

    private DecisionReason firstThatApplies(Portion portion, Action action) {
        if (!history.usernameKnown()) {
            return DecisionReason.USERNAME_UNKNOWN;
        }
        if (!history.accountKnown()) {
            return DecisionReason.ACCOUNT_UNKNOWN;
        }
        if (!portions.contains(portion)) {
            return DecisionReason.PORTION_UNKNOWN;
        }
        if (isRetired()) {
            return DecisionReason.USERNAME_RETIRED;
        }
        if (state() == AccountState.CLOSED) {
            return DecisionReason.ACCOUNT_CLOSED;
        }
        if (!hasLink()) {
            return DecisionReason.NO_PATH;
        }
        if (isNotYet()) {
            return DecisionReason.LINK_NOT_YET;
        }
        if (isOver()) {
            return DecisionReason.LINK_ENDED;
        }
        if (isSuspended()) {
            return DecisionReason.LINK_SUSPENDED;
        }
        if (isRefusedWithoutSecondFactor()) {
            return DecisionReason.SECOND_FACTOR_REQUIRED;
        }
        AccessLevel needed = action == Action.VIEW ? AccessLevel.VIEW : AccessLevel.FULL;
        if (levelHeld(portion).compareTo(needed) >= 0) {
            return isOwner() ? DecisionReason.OWNER : DecisionReason.LINK;
        }
        boolean stateForbidsIt = leftByTheState(portion).compareTo(needed) < 0;
        if (stateForbidsIt && state() == AccountState.INACTIVE) {
            return DecisionReason.ACCOUNT_INACTIVE;
        }
        return stateForbidsIt ? DecisionReason.ACCOUNT_READ_ONLY : DecisionReason.LEVEL_TOO_LOW;
    }

    /** DEC-3, sentence by sentence. */
    private AccessLevel leftByTheState(Portion portion) {
        AccountState state = state();
        if (state == AccountState.TRIAL || state == AccountState.ACTIVE) {
            return AccessLevel.FULL;
        }
        if (state == AccountState.CLOSED) {
            return AccessLevel.NONE;
        }
        if (portion.name().equals("SUBSCRIPTION")) {
            return AccessLevel.FULL;
        }
        if (state == AccountState.EXPIRED || state == AccountState.ARCHIVED) {
            return AccessLevel.VIEW;
        }
        if (hasLink() && (isOwner() || levelTheLinkStates(Portion.ACCOUNT_ACCESS) == AccessLevel.FULL)) {
            return AccessLevel.VIEW;
        }
        boolean oneOfThree = Set.of("CLIENTS", "BILLING", "REPORTS").contains(portion.name());
        boolean within180Days = now.getEpochSecond() - inactiveSince().getEpochSecond() < 180L * 24 * 60 * 60;
        return oneOfThree && within180Days ? AccessLevel.VIEW : AccessLevel.NONE;
    }

    private AccountState state() {
        AccountState state = now.isBefore(history.trialUntil()) ? AccountState.TRIAL : AccountState.EXPIRED;
        for (Event event : history.events()) {
            if (event instanceof Event.AccountBecame change) {
                state = change.state();
            }
        }
        return state;
    }

    private Instant inactiveSince() {
        Instant since = Instant.MIN;
        for (Event event : history.events()) {
            if (event instanceof Event.AccountBecame) {
                since = event.at();
            }
        }
        return since;
    }

    private boolean isRetired() {
        boolean retired = false;
        for (Event event : history.events()) {
            if (event instanceof Event.RetirementSet retirement) {
                retired = now.compareTo(retirement.from()) >= 0;
            } else if (event instanceof Event.Revived) {
                retired = false;
            }
        }
        return retired;
    }

    /** DEC-10, of what was settled last about each of the two. */
    private boolean isRefusedWithoutSecondFactor() {
        boolean demanded = false;
        boolean on = false;
        for (Event event : history.events()) {
            demanded = event instanceof Event.SecondFactorDemanded demand ? demand.demanded() : demanded;
            on = event instanceof Event.SecondFactorTurned turned ? turned.on() : on;
        }
        return demanded && !on;
    }

    /** What concerns the link that was given last: its beginning and what came after it. */
    private List<Event> linkPapers() {
        List<Event> events = history.events();
        int beginning = 0;
        for (int place = 0; place < events.size(); place++) {
            if (events.get(place) instanceof Event.LinkGiven) {
                beginning = place;
            }
        }
        return events.subList(beginning, events.size());
    }

    private boolean hasLink() {
        return history.events().stream().anyMatch(Event.LinkGiven.class::isInstance);
    }

    private Event.LinkGiven given() {
        return (Event.LinkGiven) linkPapers().get(0);
    }

    private boolean isEnded() {
        return linkPapers().stream().anyMatch(Event.LinkEnded.class::isInstance);
    }

    /** A link that was recalled is over, and will not come. */
    private boolean isNotYet() {
        return !isEnded() && now.compareTo(given().from()) < 0;
    }

    private boolean isOver() {
        Instant until = given().until();
        return isEnded() || (until != null && now.compareTo(until) >= 0);
    }

    private boolean isSuspended() {
        boolean suspended = false;
        for (Event event : linkPapers()) {
            suspended = (suspended || event instanceof Event.LinkSuspended) && !(event instanceof Event.LinkResumed);
        }
        return suspended;
    }

    private boolean isOwner() {
        return given().owner() && linkPapers().stream().noneMatch(Event.OwnerMadePlain.class::isInstance);
    }

    private AccessLevel levelTheLinkStates(Portion portion) {
        if (isOwner()) {
            return AccessLevel.FULL;
        }
        AccessLevel level = AccessLevel.NONE;
        for (Event event : linkPapers()) {
            if (event instanceof Event.LinkGiven given) {
                level = given.levels().getOrDefault(portion, AccessLevel.NONE);
            } else if (event instanceof Event.OwnerMadePlain made) {
                level = made.levels().getOrDefault(portion, AccessLevel.NONE);
            } else if (event instanceof Event.LevelSet set && set.portion().equals(portion)) {
                level = set.level();
            }
        }
        return level;
    }
}
