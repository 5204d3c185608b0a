package org.almoner.server.coding;

import org.almoner.claims.Finding;
import org.almoner.claims.Fix;
import org.almoner.claims.Money;
import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.coding.Candidate;
import org.almoner.coding.Note;
import org.almoner.coding.NoteReader;
import org.almoner.coding.Quote;
import org.almoner.coding.SupportFinder;
import org.almoner.server.charts.ChartDocument;
import org.almoner.server.charts.Charts;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.EncounterStatus;
import org.almoner.server.charts.Encounters;
import org.almoner.server.charts.ReferrerKeying;
import org.almoner.server.codes.Instructions;
import org.almoner.server.codes.Instructions.Instruction;
import org.almoner.server.coding.DeskPage.DiagnosisRow;
import org.almoner.server.coding.DeskPage.KeyedAsk;
import org.almoner.server.coding.DeskPage.NotCoded;
import org.almoner.server.coding.DeskPage.NumberedFinding;
import org.almoner.server.coding.DeskPage.Proposal;
import org.almoner.server.coding.DeskPage.ServiceRow;
import org.almoner.server.coding.DeskPage.Support;
import org.almoner.server.frontdesk.Patient;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.practice.Practice;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays a chart on the desk: the note, the codes, and what the engine says about both. */
@Service
public class DeskPages {

    private static final int PROPOSALS_MAX = 8;
    private static final int NOT_CODED_MAX = 8;
    private static final int SUPPORTS_PER_CODE = 3;
    private static final int KEYS_MAX = 9;

    private final ChartDesk desk;
    private final DeskAnswers answers;
    private final DeskRows rows;
    private final CodedCharts codedCharts;
    private final Encounters encounters;
    private final Charts charts;
    private final Patients patients;
    private final Practice practice;
    private final ReferrerKeying referrers;
    private final CodeBook codes;
    private final Candidates candidateFinder;
    private final Instructions instructions;
    private final Audit audit;

    DeskPages(
            ChartDesk desk,
            DeskAnswers answers,
            DeskRows rows,
            CodedCharts codedCharts,
            Encounters encounters,
            Charts charts,
            Patients patients,
            Practice practice,
            ReferrerKeying referrers,
            CodeBook codes,
            Candidates candidateFinder,
            Instructions instructions,
            Audit audit) {
        this.desk = desk;
        this.answers = answers;
        this.rows = rows;
        this.codedCharts = codedCharts;
        this.encounters = encounters;
        this.charts = charts;
        this.patients = patients;
        this.practice = practice;
        this.referrers = referrers;
        this.codes = codes;
        this.candidateFinder = candidateFinder;
        this.instructions = instructions;
        this.audit = audit;
    }

    /** A document that was read. */
    private record ReadNote(ChartDocument document, Note note) {}

    /** Opens the chart; that it was seen is written down. */
    @Transactional
    public DeskPage open(long encounterId) {
        Encounter encounter = encounters.getEncounter(encounterId);
        audit.saw("encounter", String.valueOf(encounterId), encounter.patientId());
        boolean open = encounter.status() == EncounterStatus.WAITING;
        if (open) {
            rows.open(encounterId);
        }
        return lay(encounter, open);
    }

    /** The same page with words about what went wrong. */
    @Transactional
    public DeskPage openWith(long encounterId, String trouble) {
        return open(encounterId).withTrouble(trouble);
    }

    private DeskPage lay(Encounter encounter, boolean open) {
        long id = encounter.encounterId();
        LocalDate day = encounter.serviceDate();
        List<ReadNote> notes =
                charts.listDocuments(id).stream()
                        .filter(ChartDocument::isText)
                        .map(document -> new ReadNote(document, read(document)))
                        .toList();
        List<String> diagnoses = open ? desk.listDiagnoses(id) : finishedDiagnoses(id);
        List<DeskService> services = open ? desk.listServices(id) : finishedServices(id);
        List<Evidence> evidence = desk.listEvidence(id);
        ClaimPreview.Preview preview = desk.preview(id);
        List<NumberedFinding> findings = numbered(id, preview.findings(), services);
        Map<String, List<Support>> supports = new LinkedHashMap<>();
        for (String code : diagnoses) {
            supports.put(code, supports(notes, find(CodeSystem.ICD10CM, code, day)));
        }
        for (DeskService service : services) {
            supports.put(service.code(), supports(notes, findService(service.code(), day)));
        }
        List<Candidate> candidates = open ? candidates(notes, day) : List.of();
        Set<String> done = new HashSet<>(diagnoses);
        done.addAll(rows.setAside(id));
        Patient patient = patients.getPatient(encounter.patientId());
        var work = rows.works(List.of(id)).get(id);
        return new DeskPage(
                encounter,
                patient.name(),
                who(patient, day),
                provider(encounter),
                open,
                work == null ? "" : work.parkedReason(),
                panes(notes, evidence, supports),
                diagnosisRows(diagnoses, day, evidence, supports, open, findings),
                serviceRows(services, diagnoses, day, evidence, supports, preview, findings),
                preview,
                findings.stream()
                        .filter(f ->
                                f.finding().lineIndex() == null
                                        && aboutDiagnosis(f.finding(), diagnoses).isEmpty())
                        .toList(),
                proposals(id, notes, candidates, done),
                notCoded(candidates, done),
                open ? desk.listMissing(id) : List.of(),
                codedCharts.listFinishes(id),
                referrers.form(encounter),
                "");
    }

    private static Note read(ChartDocument document) {
        String text = document.text();
        return NoteReader.read(text == null ? "" : text);
    }

    private List<String> finishedDiagnoses(long id) {
        return codedCharts.findNewest(id).map(CodedChart::diagnoses).orElse(List.of());
    }

    private List<DeskService> finishedServices(long id) {
        Optional<CodedChart> chart = codedCharts.findNewest(id);
        if (chart.isEmpty()) {
            return List.of();
        }
        List<String> diagnoses = chart.get().diagnoses();
        return chart.get().services().stream()
                .map(service ->
                        new DeskService(
                                0,
                                service.code(),
                                service.modifiers(),
                                service.units(),
                                service.pointers().stream()
                                        .map(pointer -> diagnoses.get(pointer - 1))
                                        .toList(),
                                "finished"))
                .toList();
    }

    /** The strongest first; the first that can be mended have a key. */
    private List<NumberedFinding> numbered(
            long id, List<Finding> findings, List<DeskService> services) {
        List<DeskAnswers.Answer> given = answers.listOf(id);
        List<String> codesOfLines = services.stream().map(DeskService::code).toList();
        List<NumberedFinding> numbered = new ArrayList<>();
        int key = 1;
        for (int place : strongestFirst(findings)) {
            Finding finding = findings.get(place);
            boolean fixable = finding.fix() != null && key <= KEYS_MAX;
            String answer =
                    finding.severity() == Finding.Severity.WARN
                            ? DeskAnswers.find(given, finding, codesOfLines)
                                    .map(one -> "%s (%s)".formatted(one.reason(), one.by()))
                                    .orElse("")
                            : "";
            numbered.add(
                    new NumberedFinding(
                            place, finding, fixable ? String.valueOf(key++) : "", answer));
        }
        return numbered;
    }

    private static List<Integer> strongestFirst(List<Finding> findings) {
        return IntStream.range(0, findings.size())
                .boxed()
                .sorted(Comparator.comparing(place -> findings.get(place).severity()))
                .toList();
    }

    /** The diagnosis that a finding about no service would change, or else names first. */
    private static Optional<String> aboutDiagnosis(Finding finding, List<String> diagnoses) {
        if (finding.lineIndex() != null) {
            return Optional.empty();
        }
        if (finding.fix() instanceof Fix.SetDiagnosis(String _, int place, String _)
                && place < diagnoses.size()) {
            return Optional.of(diagnoses.get(place));
        }
        List<String> words = List.of(finding.message().split("[^A-Z0-9.]+", -1));
        return words.stream()
                .map(word -> word.replace(".", ""))
                .filter(diagnoses::contains)
                .findFirst();
    }

    private Optional<Code> find(CodeSystem system, String code, LocalDate day) {
        return codes.find(system, code, day).or(() -> codes.findEver(system, code));
    }

    private Optional<Code> findService(String code, LocalDate day) {
        return find(CodeSystem.CPT, code, day).or(() -> find(CodeSystem.HCPCS, code, day));
    }

    private static List<Support> supports(List<ReadNote> notes, Optional<Code> code) {
        if (code.isEmpty()) {
            return List.of();
        }
        List<Support> found = new ArrayList<>();
        for (ReadNote read : notes) {
            SupportFinder.support(read.note(), code.get()).stream()
                    .filter(Quote::affirmed)
                    .limit(SUPPORTS_PER_CODE)
                    .map(quote -> support(read, quote))
                    .forEach(found::add);
        }
        return found;
    }

    private static Support support(ReadNote read, Quote quote) {
        return new Support(
                read.document().documentId(),
                quote.offset(),
                quote.offset() + quote.length(),
                quote.quote());
    }

    private static List<NotePane> panes(
            List<ReadNote> notes, List<Evidence> evidence, Map<String, List<Support>> supports) {
        List<NotePane> panes = new ArrayList<>();
        for (ReadNote read : notes) {
            long documentId = read.document().documentId();
            List<NotePane.Span> spans = new ArrayList<>();
            evidence.stream()
                    .filter(one -> one.documentId() == documentId)
                    .forEach(one ->
                            spans.add(
                                    new NotePane.Span(one.starts(), one.ends(), one.code(), true)));
            supports.forEach((code, found) ->
                    found.stream()
                            .filter(one -> one.documentId() == documentId)
                            .forEach(one ->
                                    spans.add(
                                            new NotePane.Span(
                                                    one.starts(), one.ends(), code, false))));
            String title = read.document().title();
            panes.add(
                    NotePane.of(
                            documentId,
                            title.isBlank() ? read.document().kind() : title,
                            read.note(),
                            spans));
        }
        return panes;
    }

    private List<DiagnosisRow> diagnosisRows(
            List<String> diagnoses,
            LocalDate day,
            List<Evidence> evidence,
            Map<String, List<Support>> supports,
            boolean open,
            List<NumberedFinding> findings) {
        List<KeyedAsk> asks = open ? asks(diagnoses, day) : List.of();
        List<DiagnosisRow> list = new ArrayList<>();
        for (String code : diagnoses) {
            Optional<Code> known = find(CodeSystem.ICD10CM, code, day);
            List<String> quotes = quotes(evidence, code);
            list.add(
                    new DiagnosisRow(
                            list.size() + 1,
                            code,
                            known.map(Code::display).orElse(code),
                            known.map(Code::title).orElse("not in the code set of that day"),
                            quotes,
                            offer(quotes, supports.get(code)),
                            asks.stream()
                                    .filter(ask -> ask.instruction().code().equals(code))
                                    .toList(),
                            findings.stream()
                                    .filter(f ->
                                            aboutDiagnosis(f.finding(), diagnoses)
                                                    .filter(code::equals)
                                                    .isPresent())
                                    .toList()));
        }
        return list;
    }

    /** The first that can be answered has a key; when it is done, the next one has it. */
    private List<KeyedAsk> asks(List<String> diagnoses, LocalDate day) {
        List<KeyedAsk> asks = new ArrayList<>();
        boolean keyed = false;
        for (Instruction each : instructions.listOpen(diagnoses, day)) {
            boolean first = !keyed && !each.asks().isEmpty();
            keyed |= first;
            asks.add(new KeyedAsk(each, first ? "a" : ""));
        }
        return asks;
    }

    private List<ServiceRow> serviceRows(
            List<DeskService> services,
            List<String> diagnoses,
            LocalDate day,
            List<Evidence> evidence,
            Map<String, List<Support>> supports,
            ClaimPreview.Preview preview,
            List<NumberedFinding> findings) {
        List<ServiceRow> list = new ArrayList<>();
        for (int i = 0; i < services.size(); i++) {
            DeskService service = services.get(i);
            int line = i;
            Money price = i < preview.prices().size() ? preview.prices().get(i) : null;
            List<String> quotes = quotes(evidence, service.code());
            list.add(
                    new ServiceRow(
                            service.serviceId(),
                            service.code(),
                            findService(service.code(), day).map(Code::title).orElse(""),
                            String.join(" ", service.modifiers()),
                            service.units(),
                            service.coded(diagnoses).pointers().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(" ")),
                            price == null ? "–" : price.toString(),
                            price != null,
                            quotes,
                            offer(quotes, supports.get(service.code())),
                            findings.stream()
                                    .filter(f -> Objects.equals(f.finding().lineIndex(), line))
                                    .toList()));
        }
        return list;
    }

    private static @Nullable Support offer(List<String> quotes, @Nullable List<Support> supports) {
        return quotes.isEmpty() && supports != null && !supports.isEmpty()
                ? supports.getFirst()
                : null;
    }

    private static List<String> quotes(List<Evidence> evidence, String code) {
        return evidence.stream()
                .filter(one -> one.code().equals(code))
                .map(Evidence::quote)
                .toList();
    }

    private List<Candidate> candidates(List<ReadNote> notes, LocalDate day) {
        return notes.stream()
                .flatMap(read -> candidateFinder.get().candidates(read.note(), day).stream())
                .filter(candidate -> !candidate.quotes().isEmpty())
                .toList();
    }

    private List<Proposal> proposals(
            long id, List<ReadNote> notes, List<Candidate> candidates, Set<String> done) {
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            Code code = candidate.code();
            if (candidate.isSetAside() || done.contains(code.code())) {
                continue;
            }
            Quote quote = candidate.quotes().getFirst();
            notes.stream()
                    .filter(read -> stands(read, quote))
                    .findFirst()
                    .filter(read -> proposals.size() < PROPOSALS_MAX)
                    .ifPresent(read ->
                            proposals.putIfAbsent(
                                    code.code(),
                                    new Proposal(
                                            code.code(),
                                            code.display(),
                                            code.title(),
                                            support(read, quote))));
        }
        proposals
                .values()
                .forEach(one ->
                        rows.shown(id, one.code(), one.support().quote(), "words of the title"));
        return List.copyOf(proposals.values());
    }

    private static boolean stands(ReadNote read, Quote quote) {
        return read.note().text().startsWith(quote.quote(), quote.offset());
    }

    private static List<NotCoded> notCoded(List<Candidate> candidates, Set<String> done) {
        Map<String, NotCoded> list = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            String why = candidate.setAside();
            if (why != null && !done.contains(candidate.code().code())) {
                list.putIfAbsent(
                        candidate.code().code(),
                        new NotCoded(
                                candidate.code().display(),
                                candidate.code().title(),
                                candidate.quotes().getFirst().quote(),
                                why));
            }
        }
        return list.values().stream().limit(NOT_CODED_MAX).toList();
    }

    private static String who(Patient patient, LocalDate day) {
        Integer age = patient.ageOn(day);
        String gender = patient.person().gender();
        return "%s %s".formatted(age == null ? "" : age, gender == null ? "" : gender).strip();
    }

    private String provider(Encounter encounter) {
        Long providerId = encounter.providerId();
        return providerId == null
                ? encounter.practitionerName()
                : practice.getProvider(providerId).called();
    }
}
