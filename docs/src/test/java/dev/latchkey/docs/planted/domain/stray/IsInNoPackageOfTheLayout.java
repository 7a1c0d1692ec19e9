package dev.latchkey.docs.planted.domain.stray;

interface IsInNoPackageOfTheLayout {}
