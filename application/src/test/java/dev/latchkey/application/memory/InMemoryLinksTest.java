package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.LinksContract;

final class InMemoryLinksTest extends InMemoryContractTest implements LinksContract {}
