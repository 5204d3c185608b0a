package org.almoner.server.clearinghouse;

/**
 * A file with at least one 835 came and is kept in the inbox. Published once for each content.
 *
 * @param raw the file; each character is one byte, as Latin-1 reads them
 */
public record RemittanceReceived(long inboxId, String raw) {}
