package org.almoner.server.codes;

/**
 * Something to mind about a code, in a word or two.
 *
 * @param tone good, warn, stop, info, or empty
 * @param title the same in a sentence
 */
public record Chip(String text, String tone, String title) {}
