/** Asking for decisions, and guarding every use case by them. */
@NullMarked
package dev.latchkey.application.decision;

import org.jspecify.annotations.NullMarked;
