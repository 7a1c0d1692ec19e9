package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.CopiesContract;

final class InMemoryCopiesTest extends InMemoryContractTest implements CopiesContract {}
