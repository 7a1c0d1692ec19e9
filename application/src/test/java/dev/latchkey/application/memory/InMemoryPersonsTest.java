package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.PersonsContract;

final class InMemoryPersonsTest extends InMemoryContractTest implements PersonsContract {}
