package dev.latchkey.application.suite;

import dev.latchkey.application.link.SignUp;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.shared.Secret;

/** Hands that sign up with a form in one line. */
final class SignUpHands {
    /** Keeps the rules for every name here. */
    static final String PASSWORD = "violet kettle seventeen";

    private SignUpHands() {}

    static SignUp.SignedUp signUp(House house, Form form, String username, String password) {
        return house.latchkey().signUp().handle(House.NOBODY, new SignUp.Command(form, username, new Secret(password)));
    }
}
