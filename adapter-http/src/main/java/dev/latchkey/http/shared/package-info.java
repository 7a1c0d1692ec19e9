/** What every door of the server is made of: routes, reading requests, answers and problems. */
@NullMarked
package dev.latchkey.http.shared;

import org.jspecify.annotations.NullMarked;
