package org.almoner.codes.icd;

/** Two codes of which the book says which comes first. */
public record Sequence(String first, String second, Said because) {}
