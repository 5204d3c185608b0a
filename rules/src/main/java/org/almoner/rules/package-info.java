/**
 * A practice's own rules over claims. {@link org.almoner.rules.PracticeRule} is what a person
 * wrote; {@link org.almoner.rules.RuleLanguage} reads its condition and says what is wrong with it;
 * {@link org.almoner.rules.CompiledRule} is asked by the scrub like any other rule.
 */
@NullMarked
package org.almoner.rules;

import org.jspecify.annotations.NullMarked;
