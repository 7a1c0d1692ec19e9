/** The composition root: settings, wiring, the tree of commands, serve and demo. */
@NullMarked
package dev.latchkey.cli.boot;

import org.jspecify.annotations.NullMarked;
