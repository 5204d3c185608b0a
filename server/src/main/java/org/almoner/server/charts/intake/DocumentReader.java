package org.almoner.server.charts.intake;

import org.almoner.server.charts.Bytes;
import org.almoner.server.charts.intake.FhirResource.Coded;
import org.almoner.server.charts.intake.FhirResource.Part;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what was written: document references, diagnostic reports with words, compositions. */
final class DocumentReader {

    private static final int SECTION_DEPTH_MAX = 20;
    private static final Pattern CHARSET =
            Pattern.compile("charset=\"?([A-Za-z0-9_.:\\-]+)", Pattern.CASE_INSENSITIVE);

    private DocumentReader() {}

    static @Nullable FhirResource documentReference(Reading reading, DocumentReference document) {
        if (document.getStatus() == DocumentReferenceStatus.ENTEREDINERROR) {
            return reading.withdraw("entered in error");
        }
        if (document.getStatus() == null) {
            reading.stop("status", "A document must say whether it stands; there is no status.");
        }
        Ref patient = reading.require("subject", "Patient", document.getSubject());
        Reference visit = document.getContext().getEncounterFirstRep();
        Ref encounter =
                isEpisode(reading, visit)
                        ? null
                        : reading.find("context.encounter", "Encounter", visit);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < document.getContent().size(); i++) {
            String element = "content[" + i + "].attachment";
            read(reading, element, document.getContent().get(i).getAttachment(), parts);
        }
        if (!document.hasContent()) {
            reading.stop("content", "A document needs content; there is none.");
        }
        if (reading.isBroken() || patient == null) {
            return null;
        }
        if (parts.isEmpty()) {
            return reading.leaveOut("a document whose text is not in the file");
        }
        LocalDate day =
                reading.time().findDay(document.getDateElement().getValueAsString()).orElse(null);
        LocalDate visitDay = reading.day(document.getContext().getPeriod().getStartElement());
        return new FhirResource.Document(
                reading.header(),
                patient,
                encounter,
                Reading.coded(document.getType()),
                title(document.getDescription(), document.getType(), parts),
                document.getStatus().toCode(),
                day == null ? visitDay : day,
                reading.time()
                        .findMoment(document.getDateElement().getValueAsString())
                        .orElse(null),
                document.getAuthorFirstRep().getDisplay(),
                parts);
    }

    private static boolean isEpisode(Reading reading, Reference visit) {
        String literal = visit.getReference();
        return (literal != null && literal.contains("EpisodeOfCare"))
                || reading.target(visit)
                        .filter(target -> target.header().type().equals("EpisodeOfCare"))
                        .isPresent();
    }

    static @Nullable FhirResource diagnosticReport(Reading reading, DiagnosticReport report) {
        if (report.getStatus() == DiagnosticReportStatus.ENTEREDINERROR
                || report.getStatus() == DiagnosticReportStatus.CANCELLED) {
            return reading.withdraw("cancelled or entered in error");
        }
        if (report.getStatus() == null) {
            reading.stop("status", "A report must say whether it is final; there is no status.");
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < report.getPresentedForm().size(); i++) {
            read(reading, "presentedForm[" + i + "]", report.getPresentedForm().get(i), parts);
        }
        if (parts.isEmpty() && report.hasConclusion()) {
            parts.add(new Part("text/plain", null, report.getConclusion().strip(), null));
        }
        if (parts.isEmpty() && !reading.isBroken()) {
            return reading.leaveOut("a report of results without words of its own");
        }
        Ref patient = reading.require("subject", "Patient", report.getSubject());
        Ref encounter = reading.find("encounter", "Encounter", report.getEncounter());
        if (reading.isBroken() || patient == null) {
            return null;
        }
        String moment =
                switch (report.getEffective()) {
                    case DateTimeType time -> time.getValueAsString();
                    case Period period -> period.getStartElement().getValueAsString();
                    case null, default -> report.getIssuedElement().getValueAsString();
                };
        return new FhirResource.Document(
                reading.header(),
                patient,
                encounter,
                Reading.coded(report.getCode()),
                title(null, report.getCode(), parts),
                report.getStatus().toCode(),
                reading.time().findDay(moment).orElse(null),
                reading.time().findMoment(moment).orElse(null),
                report.getPerformerFirstRep().getDisplay(),
                parts);
    }

    static @Nullable FhirResource composition(Reading reading, Composition composition) {
        if (composition.getStatus() == CompositionStatus.ENTEREDINERROR) {
            return reading.withdraw("entered in error");
        }
        if (composition.getStatus() == null) {
            reading.stop(
                    "status", "A composition must say whether it is final; there is no status.");
        }
        Ref patient = reading.require("subject", "Patient", composition.getSubject());
        Ref encounter = reading.find("encounter", "Encounter", composition.getEncounter());
        StringBuilder text = new StringBuilder();
        composition.getSection().forEach(section -> write(section, text, 0));
        if (text.isEmpty() && composition.hasText()) {
            text.append(PlainText.ofHtml(composition.getText().getDivAsString()));
        }
        if (reading.isBroken() || patient == null) {
            return null;
        }
        if (text.isEmpty()) {
            return reading.leaveOut("a composition without words of its own");
        }
        List<Part> parts = List.of(new Part("text/plain", null, text.toString().strip(), null));
        return new FhirResource.Document(
                reading.header(),
                patient,
                encounter,
                Reading.coded(composition.getType()),
                title(composition.getTitle(), composition.getType(), parts),
                composition.getStatus().toCode(),
                reading.day(composition.getDateElement()),
                reading.time()
                        .findMoment(composition.getDateElement().getValueAsString())
                        .orElse(null),
                composition.getAuthorFirstRep().getDisplay(),
                parts);
    }

    private static void write(SectionComponent section, StringBuilder text, int depth) {
        if (depth > SECTION_DEPTH_MAX) {
            return;
        }
        if (section.hasTitle()) {
            text.append("# ").append(section.getTitle()).append('\n');
        }
        if (section.hasText() && section.getText().hasDiv()) {
            text.append(PlainText.ofHtml(section.getText().getDivAsString())).append("\n\n");
        }
        section.getSection().forEach(inner -> write(inner, text, depth + 1));
    }

    private static void read(
            Reading reading, String element, Attachment attachment, List<Part> parts) {
        byte[] data = attachment.getData();
        String type = attachment.hasContentType() ? attachment.getContentType() : "text/plain";
        if (data == null && attachment.hasUrl()) {
            Binary binary = binaryInFile(reading, attachment.getUrl());
            if (binary == null) {
                reading.notice(
                        element + ".url",
                        "The content stands at an address and not in the file. Almoner fetches"
                                + " nothing; export the documents with their content.");
                return;
            }
            data = binary.getData();
            type = binary.hasContentType() ? binary.getContentType() : type;
        }
        if (data == null || data.length == 0) {
            return;
        }
        parts.add(part(reading, element, type, attachment.getTitle(), data));
    }

    private static @Nullable Binary binaryInFile(Reading reading, String url) {
        return reading.identities()
                .findTarget(url)
                .map(target -> FhirReader.parseQuietly(target.entry().resource()))
                .filter(Binary.class::isInstance)
                .map(Binary.class::cast)
                .filter(Binary::hasData)
                .orElse(null);
    }

    private static Part part(
            Reading reading, String element, String type, @Nullable String title, byte[] data) {
        String kind = type.toLowerCase(Locale.ROOT).replaceAll("[; ].*", "");
        boolean html = kind.equals("text/html") || kind.equals("application/xhtml+xml");
        if (!html && !kind.equals("text/plain") && !kind.equals("text/markdown")) {
            return new Part(kind, title, null, new Bytes(data));
        }
        String text = decode(reading, element, type, data);
        String clean = html ? PlainText.ofHtml(text) : text;
        // PostgreSQL's text knows no NUL, and no note means one.
        return new Part("text/plain", title, clean.replace("\0", "").strip(), null);
    }

    private static String decode(Reading reading, String element, String type, byte[] data) {
        Matcher named = CHARSET.matcher(type);
        Charset charset = StandardCharsets.UTF_8;
        if (named.find()) {
            try {
                charset = Charset.forName(named.group(1));
            } catch (IllegalArgumentException _) {
                reading.notice(element, "The named character set is unknown; read as UTF-8.");
            }
        }
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(data))
                    .toString();
        } catch (CharacterCodingException _) {
            reading.notice(
                    element,
                    "The text is not in the character set it names; read as Latin-1. Look for"
                            + " misread letters.");
            return new String(data, StandardCharsets.ISO_8859_1);
        }
    }

    private static String title(@Nullable String own, CodeableConcept kind, List<Part> parts) {
        if (own != null && !own.isBlank()) {
            return own.strip();
        }
        Coded coded = Reading.coded(kind);
        String attached = parts.getFirst().title();
        return coded != null ? coded.display() : attached != null ? attached : "Document";
    }
}
