/** Ids, the actor, the text rules, and how a broken rule is told. */
@NullMarked
package dev.latchkey.domain.shared;

import org.jspecify.annotations.NullMarked;
