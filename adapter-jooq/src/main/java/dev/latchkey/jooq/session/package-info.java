/** Sessions and devices in tables. */
@NullMarked
package dev.latchkey.jooq.session;

import org.jspecify.annotations.NullMarked;
