package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.AccountsContract;

final class InMemoryAccountsTest extends InMemoryContractTest implements AccountsContract {}
