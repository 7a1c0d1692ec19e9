package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.SessionsContract;

final class InMemorySessionsTest extends InMemoryContractTest implements SessionsContract {}
