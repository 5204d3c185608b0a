package org.almoner.server.charts.intake;

import org.almoner.server.charts.intake.FhirResource.Coded;
import org.almoner.server.charts.intake.FhirResource.Header;
import org.almoner.server.charts.intake.FhirResource.Withdrawn;
import org.almoner.server.charts.intake.Identities.Target;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reading of one resource: its place, what it points to, and what was found on the way. */
final class Reading {

    private static final List<String> PREFERRED_SYSTEMS =
            List.of("ICD10CM", "CPT", "HCPCS", "SNOMED", "LOINC");

    private final Header header;
    private final Identities identities;
    private final Set<Key> notKept;
    private final FhirTime time;
    private final List<IntakeFinding> findings;
    private @Nullable String setAside;
    private boolean broken;

    Reading(
            Header header,
            Identities identities,
            Set<Key> notKept,
            FhirTime time,
            List<IntakeFinding> findings) {
        this.header = header;
        this.identities = identities;
        this.notKept = notKept;
        this.time = time;
        this.findings = findings;
    }

    Header header() {
        return header;
    }

    FhirTime time() {
        return time;
    }

    Identities identities() {
        return identities;
    }

    boolean isBroken() {
        return broken;
    }

    @Nullable String setAside() {
        return setAside;
    }

    void stop(String element, String message) {
        broken = true;
        findings.add(IntakeFinding.stop(header.place().at(element), message));
    }

    void notice(String element, String message) {
        findings.add(IntakeFinding.notice(header.place().at(element), message));
    }

    /** Leaves the resource out, for a reason that is no fault. */
    @Nullable FhirResource leaveOut(String reason) {
        setAside = reason;
        return null;
    }

    /** The source takes the resource back: what was read of it before is withdrawn. */
    FhirResource withdraw(String reason) {
        return new Withdrawn(header, reason);
    }

    /**
     * A reference that must lead to a resource of this type; null, and a finding, when it does not.
     */
    @Nullable Ref require(String element, String type, @Nullable Reference reference) {
        if (reference == null || reference.isEmpty()) {
            stop(element, "A required reference is missing: it must say which %s.".formatted(type));
            return null;
        }
        Ref ref = find(element, type, reference);
        if (ref != null && ref.key() == null) {
            stop(element, "The reference names no %s that could be found.".formatted(type));
            return null;
        }
        return ref;
    }

    /** A reference that may be absent; one into nowhere is still a finding. */
    @Nullable Ref find(String element, String type, @Nullable Reference reference) {
        if (reference == null || reference.isEmpty()) {
            return null;
        }
        String literal = reference.getReference();
        if (literal != null && literal.startsWith("#")) {
            return new Ref(element, null, Ref.Kind.NAMED, reference.getDisplay());
        }
        Key logical =
                reference.getIdentifier().hasSystem() && reference.getIdentifier().hasValue()
                        ? new Key(
                                reference.getIdentifier().getSystem(),
                                type,
                                reference.getIdentifier().getValue())
                        : null;
        Ref ref = identities.resolve(element, type, literal, logical, reference.getDisplay());
        Key key = ref.key();
        if (ref.kind() == Ref.Kind.DANGLING) {
            stop(
                    element,
                    "The reference leads nowhere: no entry of this file has that address. Export"
                            + " the bundle with everything it points to.");
            return null;
        }
        if (key != null && notKept.contains(key)) {
            return new Ref(element, key, Ref.Kind.NOT_KEPT, ref.display());
        }
        if (key != null && !key.type().equals(type)) {
            stop(
                    element,
                    "The reference leads to %s; %s belongs here."
                            .formatted(Place.withArticle(key.type()), Place.withArticle(type)));
            return null;
        }
        return ref;
    }

    /** The resource of the same file that the reference names, if it is there. */
    Optional<Target> target(@Nullable Reference reference) {
        return reference == null
                ? Optional.empty()
                : identities.findTarget(reference.getReference());
    }

    @Nullable LocalDate day(@Nullable BaseDateTimeType value) {
        return value == null ? null : time.findDay(value.getValueAsString()).orElse(null);
    }

    /** The code a coder can use best, with the words that stand beside it. */
    static @Nullable Coded coded(@Nullable CodeableConcept concept) {
        if (concept == null || concept.isEmpty()) {
            return null;
        }
        Coded best = null;
        int bestRank = Integer.MAX_VALUE;
        for (Coding coding : concept.getCoding()) {
            if (!coding.hasCode()) {
                continue;
            }
            String system = shortSystem(coding.getSystem());
            int rank = system == null ? -1 : PREFERRED_SYSTEMS.indexOf(system);
            int order = rank < 0 ? PREFERRED_SYSTEMS.size() : rank;
            if (order < bestRank) {
                bestRank = order;
                best = coded(system, coding, concept);
            }
        }
        return best != null || !concept.hasText() ? best : new Coded(null, null, concept.getText());
    }

    private static Coded coded(@Nullable String system, Coding coding, CodeableConcept concept) {
        String display =
                coding.hasDisplay()
                        ? coding.getDisplay()
                        : concept.hasText() ? concept.getText() : coding.getCode();
        boolean dotted = "ICD10CM".equals(system);
        return new Coded(
                system, dotted ? coding.getCode().replace(".", "") : coding.getCode(), display);
    }

    private static @Nullable String shortSystem(@Nullable String uri) {
        if (uri == null) {
            return null;
        }
        return switch (uri) {
            case "http://snomed.info/sct" -> "SNOMED";
            case "http://loinc.org" -> "LOINC";
            case "http://hl7.org/fhir/sid/icd-10-cm", "urn:oid:2.16.840.1.113883.6.90" -> "ICD10CM";
            case "http://www.ama-assn.org/go/cpt", "urn:oid:2.16.840.1.113883.6.12" -> "CPT";
            case "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
                    "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
                    "urn:oid:2.16.840.1.113883.6.285" ->
                    "HCPCS";
            default -> uri;
        };
    }

    /** Every word of a concept, for looking a side up in it. */
    static String words(@Nullable CodeableConcept concept) {
        if (concept == null) {
            return "";
        }
        List<String> words = new ArrayList<>();
        concept.getCoding().stream()
                .filter(Coding::hasDisplay)
                .forEach(coding -> words.add(coding.getDisplay()));
        if (concept.hasText()) {
            words.add(concept.getText());
        }
        return String.join(" | ", words);
    }
}
