package org.almoner.server.claims;

import org.almoner.claims.ProfessionalClaim;

import java.time.Instant;

/**
 * One frozen version of a claim.
 *
 * @param version from 1
 * @param reason why it was made, in words
 * @param madeBy a person's name
 */
public record ClaimVersion(
        int version, ProfessionalClaim claim, String reason, Instant madeAt, String madeBy) {}
