package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.JoinTicketsContract;

final class InMemoryJoinTicketsTest extends InMemoryContractTest implements JoinTicketsContract {}
