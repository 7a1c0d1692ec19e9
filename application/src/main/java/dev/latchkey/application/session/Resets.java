package dev.latchkey.application.session;

/**
 * What leads to a new password when the old one is lost (USR-10).
 *
 * @param ask for somebody who cannot sign in
 * @param askOf for an owner of the home account
 * @param makeLink for whoever delivers it
 * @param use with the secret
 * @param setFirst for an owner, where no mail reaches the person
 */
public record Resets(
        AskReset ask, AskResetOf askOf, MakeResetLink makeLink, ResetPassword use, SetFirstPassword setFirst) {}
