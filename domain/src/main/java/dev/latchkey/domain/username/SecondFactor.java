package dev.latchkey.domain.username;

import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;

/**
 * The second factor a username has on: time-based one-time codes (USR-7, RFC 6238).
 *
 * @param since when its first code turned it on
 * @param lastStep the latest time step whose code was used; a code is good only for a later one
 */
public record SecondFactor(UsernameId username, SealedFactor secret, Instant since, long lastStep) {}
