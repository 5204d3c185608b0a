package org.almoner.codes.icd;

/** A seventh character and what it says, such as A, initial encounter. */
public record SeventhCharacter(char character, String meaning) {}
