package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.ActivityRecordsContract;

final class InMemoryActivityRecordsTest extends InMemoryContractTest implements ActivityRecordsContract {}
