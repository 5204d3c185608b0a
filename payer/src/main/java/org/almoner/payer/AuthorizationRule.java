package org.almoner.payer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A service that this payer wants to be asked about first, without an authorization number (REF*G1
 * of the claim or of the line): CO 197.
 *
 * <p>Source: each payer's list of services with prior authorization; these lists are invented.
 */
final class AuthorizationRule implements DenialRule {

    private static final Map<String, Set<String>> WANTED =
            Map.of(
                    SimulatedPayer.BLUE_HARBOR, Set.of("43239", "64450", "J7325", "L1902"),
                    SimulatedPayer.UNION_TRUST,
                            Set.of(
                                    "43239", "45378", "45380", "45385", "64450", "97110", "97140",
                                    "J7325", "L1902"),
                    SimulatedPayer.MEDICAID, Set.of("45378", "45380", "45385", "97110", "97140"),
                    SimulatedPayer.WORK_COMP, Set.of("97110", "97140", "97161"));

    static Set<String> codesOf(String payerId) {
        return WANTED.getOrDefault(payerId, Set.of());
    }

    @Override
    public Optional<Denial> check(Examined examined) {
        boolean wanted = codesOf(examined.payer().id()).contains(examined.line().code());
        boolean asked =
                !examined.claim().authorization().isEmpty()
                        || !examined.line().authorization().isEmpty();
        return wanted && !asked ? Optional.of(Denial.co("197")) : Optional.empty();
    }
}
