package dev.latchkey.application.memory;

import dev.latchkey.application.testkit.OwnershipOffersContract;

final class InMemoryOwnershipOffersTest extends InMemoryContractTest implements OwnershipOffersContract {}
