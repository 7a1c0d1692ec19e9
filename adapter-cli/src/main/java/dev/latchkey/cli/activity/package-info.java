/** The activity log: reading it, and proving it whole. */
@NullMarked
package dev.latchkey.cli.activity;

import org.jspecify.annotations.NullMarked;
