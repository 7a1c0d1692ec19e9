package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.OutboxContract;

final class InMemoryOutboxTest extends InMemoryContractTest implements OutboxContract {}
