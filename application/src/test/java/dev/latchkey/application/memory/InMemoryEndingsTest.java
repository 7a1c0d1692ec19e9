package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.EndingsContract;

final class InMemoryEndingsTest extends InMemoryContractTest implements EndingsContract {}
