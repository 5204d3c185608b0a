package org.almoner.server.coding;

import org.almoner.claims.Finding;
import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a chart would become, if it were finished now. The desk asks; claims answers. */
public interface ClaimPreview {

    Preview of(long encounterId, List<String> diagnoses, List<CodedService> services);

    /**
     * The claim as it would be built.
     *
     * @param payer who it would go to; empty when the patient pays
     * @param charge of the services that have a price
     * @param expected what the contract allows; null when it does not say
     * @param prices for each service, in order; null where the schedule has none
     * @param findings what the scrub says
     * @param missing what keeps the chart from being finished, besides the scrub
     */
    record Preview(
            String payer,
            Money charge,
            @Nullable Money expected,
            List<@Nullable Money> prices,
            List<Finding> findings,
            List<String> missing) {

        public Preview {
            prices = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(prices));
            findings = List.copyOf(findings);
            missing = List.copyOf(missing);
        }
    }
}
