package org.almoner.claims.scrub.ncci;

import org.almoner.claims.scrub.Subject;

/**
 * Whose edits these are. The files that are read are Medicare's; Medicaid has edits of its own,
 * most of which are the same.
 *
 * <p>Source: CMS, Medicaid National Correct Coding Initiative; Social Security Act, section
 * 1903(r)(1)(B)(iv).
 */
final class Whose {

    private static final String MEDICAID = "MC";

    private Whose() {}

    /** A message that tells a Medicaid program's claim that Medicare's file says so. */
    static String said(Subject subject, String message) {
        return subject.filing().equals(MEDICAID)
                ? message + " So says Medicare's file; Medicaid has its own."
                : message;
    }
}
