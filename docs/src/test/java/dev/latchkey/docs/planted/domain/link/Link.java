package dev.latchkey.docs.planted.domain.link;

import dev.latchkey.docs.planted.domain.shared.AccountId;

/** Stands for an aggregate, and keeps all rules. */
public record Link(AccountId account) {}
