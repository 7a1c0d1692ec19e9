package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.CopyPlansContract;

final class InMemoryCopyPlansTest extends InMemoryContractTest implements CopyPlansContract {}
