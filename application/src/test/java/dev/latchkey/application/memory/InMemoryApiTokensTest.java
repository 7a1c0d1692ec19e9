package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.ApiTokensContract;

final class InMemoryApiTokensTest extends InMemoryContractTest implements ApiTokensContract {}
