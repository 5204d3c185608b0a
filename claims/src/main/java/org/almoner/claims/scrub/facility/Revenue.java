package org.almoner.claims.scrub.facility;

import org.almoner.claims.scrub.Service;

/** Revenue codes by their numbers: 0450 is 450. */
final class Revenue {

    private Revenue() {}

    /** With the zero in front that some leave off. */
    static String four(String revenue) {
        return revenue.length() == 3 ? "0" + revenue : revenue;
    }

    /** The number, or -1 where it is none. */
    static int number(Service service) {
        String revenue = service.revenueCode();
        int length = revenue.length();
        if (length < 3 || length > 4) {
            return -1;
        }
        int number = 0;
        for (int at = 0; at < length; at++) {
            char letter = revenue.charAt(at);
            if (letter < '0' || letter > '9') {
                return -1;
            }
            number = number * 10 + letter - '0';
        }
        return number;
    }

    /** A bed, or leave from it. */
    static boolean isRoom(int category) {
        return category >= 10 && category <= 21;
    }
}
