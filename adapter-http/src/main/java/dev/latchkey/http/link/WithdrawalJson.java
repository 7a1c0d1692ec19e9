package dev.latchkey.http.link;

/**
 * What became of a username's access and of what it gave, as JSON.
 *
 * @param access as it is from now on
 * @param took how many links that it gave went with it
 * @param left how many of them still stand
 */
record WithdrawalJson(UsernameJson access, int took, int left) {}
