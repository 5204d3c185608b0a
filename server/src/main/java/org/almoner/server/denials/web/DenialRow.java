package org.almoner.server.denials.web;

import org.almoner.server.denials.DenialCase;

/** A row of the queue: the case with its patient and payer by name. */
public record DenialRow(DenialCase one, String patient, String payer, long daysLeft) {}
