/** The rules of Latchkey: facts in, decisions out. */
@NullMarked
package dev.latchkey.domain;

import org.jspecify.annotations.NullMarked;
