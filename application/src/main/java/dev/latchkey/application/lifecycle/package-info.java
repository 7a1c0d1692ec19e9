/** What keeps an installation going: its chores, and the events it has yet to deliver. */
@NullMarked
package dev.latchkey.application.lifecycle;

import org.jspecify.annotations.NullMarked;
