package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.CredentialsContract;

final class InMemoryCredentialsTest extends InMemoryContractTest implements CredentialsContract {}
