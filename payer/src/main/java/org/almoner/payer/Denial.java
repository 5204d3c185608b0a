package org.almoner.payer;

import java.util.List;

/**
 * Why a line is not paid.
 *
 * @param group CO or PR
 * @param reason the CARC
 * @param remarks RARCs that say more
 */
record Denial(String group, String reason, List<String> remarks) {

    Denial {
        remarks = List.copyOf(remarks);
    }

    /** A denial that the provider bears. */
    static Denial co(String reason, String... remarks) {
        return new Denial("CO", reason, List.of(remarks));
    }
}
