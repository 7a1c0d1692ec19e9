package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.InvitationsContract;

final class InMemoryInvitationsTest extends InMemoryContractTest implements InvitationsContract {}
