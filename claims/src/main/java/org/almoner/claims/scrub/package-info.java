/**
 * The edits that a claim passes before it leaves, one small file each. An edit reads the claim and
 * coded facts; only edits that a practice learned from a denial read the words of a note.
 */
@NullMarked
package org.almoner.claims.scrub;

import org.jspecify.annotations.NullMarked;
