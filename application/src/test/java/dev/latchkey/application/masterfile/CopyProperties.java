package dev.latchkey.application.masterfile;

import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.application.testkit.CopyTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Whatever is copied over whatever: what was planned is done, once, and taken back. */
@Tag("COD-6")
@Tag("COD-7")
@Tag("COD-8")
class CopyProperties {
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void a_copy_does_what_was_planned_and_is_taken_back(@ForAll long seed) {
        new CopyTrial(new InMemoryStore(), seed).run();
    }
}
