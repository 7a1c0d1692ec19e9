/** Records of what was done, refused or tried, and the chain that holds them. */
@NullMarked
package dev.latchkey.domain.activity;

import org.jspecify.annotations.NullMarked;
