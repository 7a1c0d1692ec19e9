package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.PasswordResetsContract;

final class InMemoryPasswordResetsTest extends InMemoryContractTest implements PasswordResetsContract {}
