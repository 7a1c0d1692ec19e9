package dev.latchkey.application.memory;

import dev.latchkey.application.suite.EveryRule;

final class InMemoryRulesTest extends InMemoryContractTest implements EveryRule {}
