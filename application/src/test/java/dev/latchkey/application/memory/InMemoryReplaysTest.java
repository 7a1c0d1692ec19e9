package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.ReplaysContract;

final class InMemoryReplaysTest extends InMemoryContractTest implements ReplaysContract {}
