package org.almoner.rules.risk;

import org.almoner.claims.ProfessionalClaim;

/**
 * A claim that a payer decided.
 *
 * @param claim as it was sent first
 * @param denied whether the payer refused it, or a line of it, at first
 */
public record Decided(ProfessionalClaim claim, boolean denied) {}
