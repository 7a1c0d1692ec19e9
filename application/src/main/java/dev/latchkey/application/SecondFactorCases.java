package dev.latchkey.application;

import dev.latchkey.application.session.ConfirmSecondFactor;
import dev.latchkey.application.session.FactorChange;
import dev.latchkey.application.session.MakeRecoveryCodes;
import dev.latchkey.application.session.TurnOffSecondFactor;
import dev.latchkey.application.username.BeginSecondFactor;
import dev.latchkey.application.username.OwnSecondFactor;

/** Everything about one's own second factor (USR-7). Safe for many threads. */
public final class SecondFactorCases {
    private final ProofParts proof;
    private final ProofParts.Base base;
    private final Store store;
    private final Environment environment;

    SecondFactorCases(ProofParts proof) {
        this.proof = proof;
        this.base = proof.base();
        this.store = base.store();
        this.environment = base.environment();
    }

    /** Whether one is on, and how many recovery codes are left. */
    public OwnSecondFactor show() {
        return new OwnSecondFactor(base.guards(), store.secondFactors(), store.recoveryCodes(), environment.clock());
    }

    /** Begins one, or one in place of another. */
    public BeginSecondFactor begin() {
        BeginSecondFactor.Making making =
                new BeginSecondFactor.Making(proof.vault(), environment.randomness(), environment.clock());
        return new BeginSecondFactor(
                base.acts(), base.guards(), proof.confirmation(), store.secondFactors(), making, base.log());
    }

    /** The first code of one that was begun turns it on. */
    public ConfirmSecondFactor confirm() {
        return new ConfirmSecondFactor(
                base.acts(),
                base.guards(),
                proof.confirmation(),
                store.persons(),
                store.secondFactors(),
                factorChange());
    }

    /** Turns it off. */
    public TurnOffSecondFactor turnOff() {
        return new TurnOffSecondFactor(
                base.acts(),
                base.guards(),
                proof.confirmation(),
                proof.ownPassword(),
                store.secondFactors(),
                factorChange());
    }

    /** Makes other recovery codes in place of those there are. */
    public MakeRecoveryCodes makeRecoveryCodes() {
        return new MakeRecoveryCodes(
                base.acts(), base.guards(), proof.confirmation(), store.secondFactors(), factorChange());
    }

    private FactorChange factorChange() {
        return new FactorChange(
                store.recoveryCodes(),
                store.sessions(),
                proof.sessionStart(),
                new FactorChange.Telling(store.notices(), environment.ids()),
                environment.randomness(),
                base.log());
    }
}
