package org.almoner.codes.icd;

/**
 * Two codes of which the book says that they do not go together.
 *
 * @param code the one at which, or above which, it is said
 * @param other the one that is named
 */
public record Conflict(String code, String other, Said because) {}
