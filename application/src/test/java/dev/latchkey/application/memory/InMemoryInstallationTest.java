package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.InstallationContract;

final class InMemoryInstallationTest extends InMemoryContractTest implements InstallationContract {}
