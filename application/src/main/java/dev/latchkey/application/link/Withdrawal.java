package dev.latchkey.application.link;

import dev.latchkey.application.link.Links.Listed;

/**
 * What became of access that was ended or suspended, and of what its username gave (PRV-9).
 *
 * @param listed the link as it is from now on
 * @param took how many links that it gave, or that came from those, went with it
 * @param left how many of them are still in force or may come to be
 */
public record Withdrawal(Listed listed, int took, int left) {}
