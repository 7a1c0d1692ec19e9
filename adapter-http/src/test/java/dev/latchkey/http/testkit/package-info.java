/** A running server and a client that holds every answer against the OpenAPI document, for tests of any store. */
@NullMarked
package dev.latchkey.http.testkit;

import org.jspecify.annotations.NullMarked;
