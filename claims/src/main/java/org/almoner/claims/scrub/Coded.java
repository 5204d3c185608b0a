package org.almoner.claims.scrub;

import org.almoner.claims.DentalClaim;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.InstitutionalClaim.Diagnosis;
import org.almoner.claims.ProfessionalClaim;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A diagnosis on a claim.
 *
 * @param place where it stands among those that lines point to, from 0; -1 for one that stands
 *     apart, such as the admitting diagnosis
 * @param code without its dot
 * @param poa Y, N, U or W; null when nothing is said of whether it was there on admission
 */
public record Coded(int place, String code, Role role, @Nullable String poa) {

    /** What it stands there as. */
    public enum Role {
        /** Listed first; of a stay, what it was found to be for. */
        FIRST,
        OTHER,
        ADMITTING,
        REASON_FOR_VISIT,
        EXTERNAL_CAUSE
    }

    public boolean isFirst() {
        return role == Role.FIRST;
    }

    /** With its dot. */
    public String display() {
        return Findings.dotted(code);
    }

    static List<Coded> of(HealthCareClaim claim) {
        return switch (claim) {
            case ProfessionalClaim professional -> listed(professional.diagnoses());
            case DentalClaim dental -> listed(dental.diagnoses());
            case InstitutionalClaim facility -> of(facility.diagnoses());
        };
    }

    private static List<Coded> listed(List<String> codes) {
        List<Coded> coded = new ArrayList<>(codes.size());
        for (int place = 0; place < codes.size(); place++) {
            coded.add(
                    new Coded(place, codes.get(place), place == 0 ? Role.FIRST : Role.OTHER, null));
        }
        return coded;
    }

    private static List<Coded> of(InstitutionalClaim.Diagnoses diagnoses) {
        List<Coded> coded = new ArrayList<>();
        Diagnosis principal = diagnoses.principal();
        if (principal != null) {
            coded.add(new Coded(0, principal.code(), Role.FIRST, principal.presentOnAdmission()));
        }
        for (Diagnosis other : diagnoses.others()) {
            coded.add(
                    new Coded(coded.size(), other.code(), Role.OTHER, other.presentOnAdmission()));
        }
        for (Diagnosis cause : diagnoses.externalCauses()) {
            coded.add(new Coded(-1, cause.code(), Role.EXTERNAL_CAUSE, cause.presentOnAdmission()));
        }
        String admitting = diagnoses.admitting();
        if (admitting != null) {
            coded.add(new Coded(-1, admitting, Role.ADMITTING, null));
        }
        diagnoses
                .reasonsForVisit()
                .forEach(code -> coded.add(new Coded(-1, code, Role.REASON_FOR_VISIT, null)));
        return coded;
    }
}
