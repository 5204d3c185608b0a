package org.almoner.server.demo;

/** What went wrong at a desk, for the share of visits where something did. */
public enum Mistake {
    /** Done on both sides, billed without modifier 50. */
    MISSING_50,
    /** A separate visit on the day of a procedure, billed without modifier 25. */
    MISSING_25,
    /** The side billed is not the side treated. */
    WRONG_SIDE,
    /** A diagnosis without the side, although the note says it. */
    UNSPECIFIED,
    /** A test hangs on a diagnosis that does not explain it. */
    WRONG_POINTER,
    /** The payer wanted to be asked first. */
    MISSING_AUTHORIZATION,
    /** The plan had ended. */
    EXPIRED_COVERAGE,
    /** Sent, or still not sent, after the payer's limit. */
    LATE_FILING,
    /** A work injury without its date and claim number. */
    MISSING_ACCIDENT,
    /** The same services were sent before. */
    DUPLICATE,
    /** Two digits of the member id changed places or form. */
    WRONG_MEMBER_ID
}
