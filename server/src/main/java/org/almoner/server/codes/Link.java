package org.almoner.server.codes;

/**
 * A code or a heading, and where its page is.
 *
 * @param display as the book writes it, such as E11.22
 * @param billable whether it may stand on a claim of the day
 */
public record Link(String display, String title, String path, boolean billable) {}
