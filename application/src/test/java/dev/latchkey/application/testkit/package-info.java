/** What tests of Latchkey, of its stores and of hosts that embed it need: fixtures, fakes, and a contract for each port. */
@NullMarked
package dev.latchkey.application.testkit;

import org.jspecify.annotations.NullMarked;
