package org.almoner.server.statements.web;

import org.almoner.claims.Money;

/** A patient with a balance. */
public record BalanceRow(long patientId, String name, Money owed) {}
