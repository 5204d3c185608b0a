package org.almoner.server.coding;

/**
 * Words of a document that support a code.
 *
 * @param starts offset of the quote in the document's text
 * @param quote verbatim
 */
public record Evidence(
        long evidenceId, String code, long documentId, int starts, int ends, String quote) {}
