package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Staff;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.x12.Segment;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Reads the providers of an institutional claim or line: an NM1 with its PRV, N3 and N4. */
final class StaffReader {

    private final Map<String, ProfessionalClaim.Provider> byRole = new HashMap<>();
    private String role = "";

    void take(Segment segment) {
        switch (segment.id()) {
            case "NM1" -> {
                role = segment.element(1);
                byRole.putIfAbsent(role, ClaimFileReader.provider(segment, null));
            }
            case "PRV" -> change(null, SegmentValues.text(segment, 3));
            case "N3" -> change(SegmentValues.street(segment), null);
            case "N4" -> {
                ProfessionalClaim.Provider was = byRole.get(role);
                change(SegmentValues.withCity(was == null ? null : was.address(), segment), null);
            }
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
                byRole.get("71"),
                byRole.get("72"),
                byRole.get("ZZ"),
                byRole.get("82"),
                facility(),
                byRole.get("DN"));
    }

    /** 77 in 5010; 4010 knew FA. */
    private ProfessionalClaim.@Nullable Provider facility() {
        ProfessionalClaim.Provider facility = byRole.get("77");
        return facility == null ? byRole.get("FA") : facility;
    }

    private void change(@Nullable Address address, @Nullable String taxonomy) {
        byRole.computeIfPresent(
                role,
                (same, was) ->
                        new ProfessionalClaim.Provider(
                                was.name(),
                                was.firstName(),
                                was.npi(),
                                taxonomy == null ? was.taxonomy() : taxonomy,
                                null,
                                address == null ? was.address() : address,
                                null));
    }
}
