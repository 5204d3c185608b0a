package org.almoner.payer;

import java.util.ArrayList;
import java.util.List;

/** What the patient pays of one line: PR 1, PR 2 and PR 3. */
record PatientShare(long deductibleCents, long coinsuranceCents, long copayCents) {

    static final PatientShare NONE = new PatientShare(0, 0, 0);

    long totalCents() {
        return deductibleCents + coinsuranceCents + copayCents;
    }

    /** Within the out-of-pocket limit: the coinsurance gives way first, the deductible last. */
    PatientShare limitedTo(long limitCents) {
        long over = Math.max(0, totalCents() - limitCents);
        long lessCoinsurance = Math.min(over, coinsuranceCents);
        long lessCopay = Math.min(over - lessCoinsurance, copayCents);
        return new PatientShare(
                deductibleCents - (over - lessCoinsurance - lessCopay),
                coinsuranceCents - lessCoinsurance,
                copayCents - lessCopay);
    }

    List<Adjustment> adjustments() {
        List<Adjustment> all = new ArrayList<>();
        add(all, "1", deductibleCents);
        add(all, "2", coinsuranceCents);
        add(all, "3", copayCents);
        return all;
    }

    private static void add(List<Adjustment> all, String reason, long cents) {
        if (cents > 0) {
            all.add(new Adjustment("PR", reason, cents));
        }
    }
}
