/** What every command is given: streams, secrets, memory between commands, and how answers and errors are written. */
@NullMarked
package dev.latchkey.cli.shared;

import org.jspecify.annotations.NullMarked;
