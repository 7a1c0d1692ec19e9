package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.DevicesContract;

final class InMemoryDevicesTest extends InMemoryContractTest implements DevicesContract {}
