package org.almoner.server.demo;

/** How far a visit has come, and so whose queue it stands in. */
public enum Stage {
    TO_CODE,
    /** Set aside by the coder with a question. */
    PARKED,
    /** Stopped by the scrub. */
    HELD,
    READY,
    /** Sent; nothing has come back but the receipt. */
    SENT,
    /** Sent back unread by the payer (277CA). */
    REJECTED,
    /** Decided and not paid; nobody has worked on it. */
    DENIED,
    /** Denied, mended and sent again. */
    REPLACED,
    /** Denied; a letter has gone out. */
    APPEALED,
    STATEMENT_DUE,
    STATEMENT_SENT,
    /** The patient has paid what the payer left. */
    PAID_BY_PATIENT,
    /** The payer has paid and nothing is left. */
    PAID
}
