package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.SecondFactorsContract;

final class InMemorySecondFactorsTest extends InMemoryContractTest implements SecondFactorsContract {}
