package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.NoticesContract;

final class InMemoryNoticesTest extends InMemoryContractTest implements NoticesContract {}
