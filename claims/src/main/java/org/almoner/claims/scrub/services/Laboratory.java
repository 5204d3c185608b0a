package org.almoner.claims.scrub.services;

import java.util.List;
import java.util.Set;

/** Which services are tests that a laboratory does under a CLIA certificate. */
public final class Laboratory {

    /**
     * Within the range, but no test under CLIA: a physician's judgment, breath and skin tests, work
     * on blood products.
     */
    private static final Set<Integer> WITHOUT_CERTIFICATE =
            Set.of(
                    81050, 82075, 83013, 83014, 83987, 85060, 85097, 86077, 86078, 86079, 86910,
                    86911, 86960);

    private Laboratory() {}

    /** Whether a number of CPT is a laboratory's, before pathology. */
    static boolean isTest(int number) {
        return number >= 80_047
                && number <= 87_999
                && (number < 80_500 || number > 80_506)
                && (number < 86_485 || number > 86_580);
    }

    /**
     * Whether a line is a test that the billing provider did under a certificate of its own: not
     * the reading alone, nor what another laboratory did.
     */
    public static boolean isOwnTest(String code, List<String> modifiers) {
        return code.matches("[0-9]{5}")
                && needsCertificate(Integer.parseInt(code))
                && !modifiers.contains("26")
                && !modifiers.contains("90");
    }

    /** Whether it is done only under a certificate. */
    static boolean needsCertificate(int number) {
        return isTest(number) && !WITHOUT_CERTIFICATE.contains(number);
    }
}
