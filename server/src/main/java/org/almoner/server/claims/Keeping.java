package org.almoner.server.claims;

import org.almoner.claims.Money;

import java.time.LocalDate;

/**
 * What one rule keeps from leaving. A claim that two rules keep counts for both.
 *
 * @param nearestLimit the first filing limit among them
 * @param example one of its messages
 */
public record Keeping(
        String rule, int claims, Money charge, LocalDate nearestLimit, String example) {}
