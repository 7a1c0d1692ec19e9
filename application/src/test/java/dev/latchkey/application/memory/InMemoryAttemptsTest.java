package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.AttemptsContract;

final class InMemoryAttemptsTest extends InMemoryContractTest implements AttemptsContract {}
