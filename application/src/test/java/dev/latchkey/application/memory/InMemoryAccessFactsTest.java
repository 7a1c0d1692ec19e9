package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.AccessFactsContract;

final class InMemoryAccessFactsTest extends InMemoryContractTest implements AccessFactsContract {}
