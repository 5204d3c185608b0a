/**
 * How likely a payer is to deny a claim, learned from what this practice's payers denied before.
 * {@link org.almoner.rules.risk.DenialRisk} says a share and its reasons; it stands beside the
 * rules and stops nothing.
 */
@NullMarked
package org.almoner.rules.risk;

import org.jspecify.annotations.NullMarked;
