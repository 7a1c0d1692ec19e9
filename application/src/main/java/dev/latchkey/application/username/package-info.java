/** Where persons and their passwords are kept. */
@NullMarked
package dev.latchkey.application.username;

import org.jspecify.annotations.NullMarked;
