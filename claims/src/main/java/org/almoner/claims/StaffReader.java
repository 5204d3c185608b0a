package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Staff;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Reads the providers of a claim or line: an NM1 with its PRV, N3 and N4. */
final class StaffReader {

    private final Map<String, PartyReader> byRole = new HashMap<>();
    private String role = "";

    void take(SegmentView segment) {
        if (segment.id().equals("NM1")) {
            role = segment.element(1);
            byRole.putIfAbsent(role, new PartyReader(segment));
            return;
        }
        PartyReader party = byRole.get(role);
        if (party == null) {
            return;
        }
        switch (segment.id()) {
            case "PRV" -> party.takeTaxonomy(segment);
            case "N3" -> party.takeStreet(segment);
            case "N4" -> party.takeCity(segment);
            default -> {
                // Secondary numbers have no place in the record.
            }
        }
    }

    /** Whether the segments now belong to a provider. */
    boolean isInParty() {
        return !role.isEmpty();
    }

    Staff staff() {
        return new Staff(
                provider("71"),
                provider("72"),
                provider("ZZ"),
                provider("82"),
                // 77 in 5010; 4010 knew FA.
                provider(byRole.containsKey("77") ? "77" : "FA"),
                provider("DN"));
    }

    /**
     * Who has a role.
     *
     * @param role NM101; of two with the same, the first
     */
    ProfessionalClaim.@Nullable Provider provider(String role) {
        PartyReader party = byRole.get(role);
        return party == null ? null : party.provider();
    }
}
