package org.almoner.server.charts.intake;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;

import org.almoner.server.charts.intake.FhirEntries.Entry;
import org.almoner.server.charts.intake.FhirFile.SetAside;
import org.almoner.server.charts.intake.FhirResource.Header;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads one FHIR R4 file into what a chart keeps, touching nothing but the bytes it is given. It
 * reports everything that is wrong in one go, each with its place, and leaves it to the loader to
 * take all of the file or nothing.
 */
final class FhirReader {

    /** What a chart keeps, in the order in which it can be loaded. */
    private static final List<String> KEPT =
            List.of(
                    "Organization",
                    "Practitioner",
                    "PractitionerRole",
                    "Patient",
                    "Coverage",
                    "Encounter",
                    "Condition",
                    "Procedure",
                    "Composition",
                    "DiagnosticReport",
                    "DocumentReference");

    private static final int FINDINGS_MAX = 200;
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private record Known(Entry entry, Header header) {}

    private final String file;
    private final FhirTime time;
    private final Identities identities;
    private final List<IntakeFinding> findings = new ArrayList<>();
    private final Map<String, Integer> readByType = new TreeMap<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final Set<Key> notKept = new HashSet<>();

    private FhirReader(String file, String source, ZoneId zone) {
        this.file = file;
        this.time = new FhirTime(zone);
        this.identities = new Identities(source);
    }

    /**
     * @param source names the system the file came from, for ids that only mean something there
     * @param zone where the practice is, for times written in UTC
     */
    static FhirFile read(String file, byte[] bytes, String source, ZoneId zone) {
        return new FhirReader(file, source, zone).read(bytes);
    }

    private FhirFile read(byte[] bytes) {
        FhirEntries entries = FhirEntries.of(file, bytes);
        findings.addAll(entries.findings());
        List<Known> kept = new ArrayList<>();
        for (Entry entry : entries.entries()) {
            count(entry).ifPresent(kept::add);
        }
        kept.sort(Comparator.comparingInt(known -> KEPT.indexOf(known.header().type())));
        List<FhirResource> resources = new ArrayList<>();
        for (Known known : kept) {
            FhirResource resource = read(known);
            if (resource != null) {
                resources.add(resource);
            }
        }
        List<IntakeFinding> told = findings.size() > FINDINGS_MAX ? shortened(findings) : findings;
        return new FhirFile(file, resources, readByType, setAside, told);
    }

    /** The first findings, those that stop the file before the others. */
    private static List<IntakeFinding> shortened(List<IntakeFinding> findings) {
        List<IntakeFinding> first =
                new ArrayList<>(
                        findings.stream()
                                .sorted(Comparator.comparing(IntakeFinding::weight))
                                .limit(FINDINGS_MAX)
                                .toList());
        first.add(
                IntakeFinding.notice(
                        Place.of(findings.getFirst().place().file()),
                        "There are %d more findings like these."
                                .formatted(findings.size() - FINDINGS_MAX)));
        return first;
    }

    private Optional<Known> count(Entry entry) {
        String type = String.valueOf(FhirEntries.text(entry.resource(), "resourceType"));
        Place place = new Place(file, entry.number(), type, null);
        if (!FHIR.getResourceTypes().contains(type)) {
            findings.add(
                    IntakeFinding.stop(
                            new Place(file, entry.number(), null, "resourceType"),
                            "FHIR R4 has no resource of this type."));
            return Optional.empty();
        }
        readByType.merge(type, 1, Integer::sum);
        if ("DELETE".equals(entry.asksFor())) {
            setAside.add(new SetAside(type, "the entry asks to delete; an intake deletes nothing"));
            return Optional.empty();
        }
        if (type.equals("Bundle")) {
            findings.add(
                    IntakeFinding.stop(
                            place, "A bundle inside a bundle is not opened; export it flat."));
            return Optional.empty();
        }
        Optional<Header> header = identities.learn(entry, place);
        if (!KEPT.contains(type)) {
            setAside.add(new SetAside(type, reasonNotKept(type)));
            return Optional.empty();
        }
        if (header.isEmpty()) {
            return sameAgain(entry, place, type);
        }
        return header.map(known -> new Known(entry, known));
    }

    private Optional<Known> sameAgain(Entry entry, Place place, String type) {
        boolean same = identities.hasContent(ContentHash.of(entry.resource()));
        if (same) {
            setAside.add(new SetAside(type, "stands twice in the file, word for word"));
        } else {
            findings.add(
                    IntakeFinding.stop(
                            place.at("identifier"),
                            "Two entries of this file are the same resource with different"
                                    + " content. Keep the one that is right."));
        }
        return Optional.empty();
    }

    private static String reasonNotKept(String type) {
        return switch (type) {
            case "Claim", "ExplanationOfBenefit", "ClaimResponse" ->
                    "a bill made elsewhere: claims are made here, from the chart";
            default -> "not part of what is coded and billed";
        };
    }

    private @Nullable FhirResource read(Known known) {
        Header header = known.header();
        JsonNode json = known.entry().resource();
        int before = findings.size();
        IBaseResource parsed = parse(header.place(), json);
        boolean parsedWell =
                findings.subList(before, findings.size()).stream()
                        .noneMatch(finding -> finding.weight() == IntakeFinding.Weight.STOP);
        if (parsed == null || !parsedWell) {
            return null;
        }
        Reading reading = new Reading(header, identities, notKept, time, findings);
        FhirResource resource = convert(reading, parsed);
        String reason = reading.setAside();
        if (reason != null) {
            setAside.add(new SetAside(header.type(), reason));
        }
        if (reason != null || resource instanceof FhirResource.Withdrawn) {
            notKept.add(header.key());
        }
        return resource;
    }

    private static @Nullable FhirResource convert(Reading reading, IBaseResource parsed) {
        return switch (parsed) {
            case Organization organization -> PeopleReader.organization(reading, organization);
            case Practitioner practitioner -> PeopleReader.practitioner(reading, practitioner);
            case PractitionerRole role -> PeopleReader.role(reading, role);
            case Patient patient -> PeopleReader.patient(reading, patient);
            case Coverage coverage -> CoverageReader.read(reading, coverage);
            case Encounter encounter -> VisitReader.encounter(reading, encounter);
            case Condition condition -> VisitReader.condition(reading, condition);
            case Procedure procedure -> VisitReader.procedure(reading, procedure);
            case Composition composition -> DocumentReader.composition(reading, composition);
            case DiagnosticReport report -> DocumentReader.diagnosticReport(reading, report);
            case DocumentReference document -> DocumentReader.documentReference(reading, document);
            default -> throw new IllegalStateException("Not a kept type: " + parsed.fhirType());
        };
    }

    private @Nullable IBaseResource parse(Place place, JsonNode json) {
        IParser parser = FHIR.newJsonParser();
        parser.setParserErrorHandler(new ParseFindings(place, json, findings));
        try {
            return parser.parseResource(json.toString());
        } catch (RuntimeException broken) {
            // The parser is not ours: for damage it did not expect it throws whatever comes up.
            findings.add(
                    IntakeFinding.stop(place, "The resource is not built as FHIR R4 asks for it."));
            return null;
        }
    }

    /** For a second look at a resource whose own findings have been, or will be, told. */
    static @Nullable IBaseResource parseQuietly(JsonNode json) {
        try {
            return FHIR.newJsonParser()
                    .setParserErrorHandler(new LenientErrorHandler(false))
                    .parseResource(json.toString());
        } catch (RuntimeException _) {
            return null;
        }
    }
}
