/** What tests in this process and tests of processes have in common. */
@NullMarked
package dev.latchkey.cli.testkit;

import org.jspecify.annotations.NullMarked;
