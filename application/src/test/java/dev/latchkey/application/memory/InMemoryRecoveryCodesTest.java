package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.RecoveryCodesContract;

final class InMemoryRecoveryCodesTest extends InMemoryContractTest implements RecoveryCodesContract {}
