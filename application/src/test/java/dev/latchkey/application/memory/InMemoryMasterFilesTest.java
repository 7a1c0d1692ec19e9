package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.MasterFilesContract;

final class InMemoryMasterFilesTest extends InMemoryContractTest implements MasterFilesContract {}
