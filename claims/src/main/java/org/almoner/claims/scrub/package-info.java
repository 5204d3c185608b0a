/**
 * Looks at a claim before it leaves. {@link org.almoner.claims.scrub.Scrub} asks each rule of a
 * {@link org.almoner.claims.scrub.Ruleset} about a {@link org.almoner.claims.scrub.Subject}; the
 * rules stand in the packages below, one small file each with its source and its examples.
 */
@NullMarked
package org.almoner.claims.scrub;

import org.jspecify.annotations.NullMarked;
