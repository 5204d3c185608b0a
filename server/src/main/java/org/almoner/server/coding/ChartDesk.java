package org.almoner.server.coding;

import org.almoner.claims.Finding;
import org.almoner.claims.Fix;
import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.server.access.Tenancy;
import org.almoner.server.charts.ChartDocument;
import org.almoner.server.charts.Charts;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.EncounterStatus;
import org.almoner.server.charts.Encounters;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** What a coder does with a chart: add, order and remove codes, park it, finish it. */
@Service
public class ChartDesk {

    /** What may be typed into the one box. */
    public static final Set<CodeSystem> SYSTEMS =
            Set.of(CodeSystem.ICD10CM, CodeSystem.CPT, CodeSystem.HCPCS);

    private static final List<CodeSystem> IN_ORDER =
            List.of(CodeSystem.ICD10CM, CodeSystem.CPT, CodeSystem.HCPCS);

    private static final int DIAGNOSES_MAX = 12;
    private static final int SERVICES_MAX = 50;
    private static final int POINTERS_MAX = 4;
    private static final int MODIFIERS_MAX = 4;
    private static final int UNITS_MAX = 9_999;
    private static final int REASON_MAX = 200;

    private final DeskRows rows;
    private final CodedCharts codedCharts;
    private final ClaimPreview preview;
    private final DeskAnswers answers;
    private final Encounters encounters;
    private final Charts charts;
    private final CodeBook codes;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChartDesk(
            DeskRows rows,
            CodedCharts codedCharts,
            ClaimPreview preview,
            DeskAnswers answers,
            Encounters encounters,
            Charts charts,
            CodeBook codes,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.codedCharts = codedCharts;
        this.preview = preview;
        this.answers = answers;
        this.encounters = encounters;
        this.charts = charts;
        this.codes = codes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Something that cannot be done, in words for the coder. */
    public static final class DeskRefusedException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        DeskRefusedException(String why) {
            super(why);
        }
    }

    public List<String> listDiagnoses(long encounterId) {
        return rows.listDiagnoses(encounterId);
    }

    public List<DeskService> listServices(long encounterId) {
        return rows.listServices(encounterId);
    }

    public List<Evidence> listEvidence(long encounterId) {
        return rows.listEvidence(encounterId);
    }

    /** A code that could be one of several sets, with its set, as {@link #add} takes it. */
    public static String named(CodeSystem system, String code) {
        return system.word() + ":" + code;
    }

    /**
     * Adds a diagnosis or a service, whichever the code is. Of a few that are both, such as J1100,
     * the set or the dot has to say which is meant.
     *
     * @throws DeskRefusedException when there is no such code on the day, or no room
     */
    @Transactional
    public void add(long encounterId, String typed, String origin) {
        Encounter encounter = begin(encounterId);
        Code code = findCode(typed, encounter.serviceDate());
        List<String> diagnoses = rows.listDiagnoses(encounterId);
        if (code.system() == CodeSystem.ICD10CM) {
            if (!code.billable()) {
                throw new DeskRefusedException(
                        "%s is a category; choose one of the codes below it."
                                .formatted(code.display()));
            }
            if (diagnoses.size() >= DIAGNOSES_MAX && !diagnoses.contains(code.code())) {
                throw new DeskRefusedException("A claim carries twelve diagnoses at most.");
            }
            rows.addDiagnosis(encounterId, code.code(), origin);
            if (diagnoses.isEmpty()) {
                pointAll(encounterId, code.code());
            }
        } else {
            if (rows.listServices(encounterId).size() >= SERVICES_MAX) {
                throw new DeskRefusedException("A claim carries fifty services at most.");
            }
            rows.addService(
                    encounterId,
                    code.code(),
                    diagnoses.stream().limit(POINTERS_MAX).toList(),
                    origin);
        }
        changed(encounter, "added " + code.code());
    }

    /**
     * Adds several codes that go together, in their order, or none of them.
     *
     * @throws DeskRefusedException when one of them cannot be added
     */
    @Transactional
    public void addSet(long encounterId, List<String> codes, String origin) {
        codes.forEach(code -> add(encounterId, code, origin));
    }

    /** Services that were there before the first diagnosis point to it. */
    private void pointAll(long encounterId, String diagnosis) {
        for (DeskService service : rows.listServices(encounterId)) {
            if (service.pointers().isEmpty()) {
                rows.changeService(
                        encounterId,
                        service.serviceId(),
                        service.modifiers(),
                        service.units(),
                        List.of(diagnosis));
            }
        }
    }

    @Transactional
    public void removeDiagnosis(long encounterId, String code) {
        Encounter encounter = begin(encounterId);
        rows.removeDiagnosis(encounterId, code);
        rows.removeEvidence(encounterId, code);
        for (DeskService service : rows.listServices(encounterId)) {
            if (service.pointers().contains(code)) {
                List<String> left =
                        service.pointers().stream().filter(p -> !p.equals(code)).toList();
                rows.changeService(
                        encounterId,
                        service.serviceId(),
                        service.modifiers(),
                        service.units(),
                        left);
            }
        }
        changed(encounter, "removed " + code);
    }

    /** Moves a diagnosis up (-1) or down (1) by one place. */
    @Transactional
    public void moveDiagnosis(long encounterId, String code, int by) {
        Encounter encounter = begin(encounterId);
        List<String> order = new ArrayList<>(rows.listDiagnoses(encounterId));
        int at = order.indexOf(code);
        int to = at + Integer.signum(by);
        if (at < 0 || to < 0 || to >= order.size()) {
            return;
        }
        order.remove(at);
        order.add(to, code);
        rows.order(encounterId, order);
        changed(encounter, "moved " + code);
    }

    /**
     * Sets a service's modifiers, units and pointers.
     *
     * @param modifiers as typed, such as {@code 25 LT}
     * @param pointers positions of diagnoses as typed, such as {@code 1 3}
     * @throws DeskRefusedException saying what cannot be read
     */
    @Transactional
    public void changeService(
            long encounterId, long serviceId, String modifiers, int units, String pointers) {
        Encounter encounter = begin(encounterId);
        List<String> diagnoses = rows.listDiagnoses(encounterId);
        if (units < 1 || units > UNITS_MAX) {
            throw new DeskRefusedException("Units are whole numbers from 1 to 9999.");
        }
        rows.changeService(
                encounterId, serviceId, modifiers(modifiers), units, pointers(pointers, diagnoses));
        changed(encounter, "changed a service");
    }

    private static List<String> modifiers(String typed) {
        List<String> modifiers =
                CodeList.read(typed.toUpperCase(Locale.ROOT).replaceAll("[,;\\-]", " ").strip());
        for (String modifier : modifiers) {
            if (!modifier.matches("[A-Z0-9]{2}")) {
                throw new DeskRefusedException(
                        "A modifier has two letters or digits, such as 25 or LT.");
            }
        }
        if (modifiers.size() > MODIFIERS_MAX) {
            throw new DeskRefusedException("A service carries four modifiers at most.");
        }
        return modifiers.stream().distinct().toList();
    }

    private static List<String> pointers(String typed, List<String> diagnoses) {
        List<String> pointers = new ArrayList<>();
        for (String word : CodeList.read(typed.replaceAll("[,;]", " ").strip())) {
            int position = word.matches("[0-9]{1,2}") ? Integer.parseInt(word) : 0;
            if (position < 1 || position > diagnoses.size()) {
                throw new DeskRefusedException(
                        "Pointers are the numbers of diagnoses on this desk, such as 1 2.");
            }
            if (!pointers.contains(diagnoses.get(position - 1))) {
                pointers.add(diagnoses.get(position - 1));
            }
        }
        if (pointers.size() > POINTERS_MAX) {
            throw new DeskRefusedException("A service points to four diagnoses at most.");
        }
        return pointers;
    }

    @Transactional
    public void removeService(long encounterId, long serviceId) {
        Encounter encounter = begin(encounterId);
        rows.removeService(encounterId, serviceId);
        changed(encounter, "removed a service");
    }

    /** Applies what a finding of the preview offers. */
    @Transactional
    public void applyFix(long encounterId, int index) {
        Encounter encounter = begin(encounterId);
        List<Finding> findings = preview(encounterId).findings();
        Fix fix = index >= 0 && index < findings.size() ? findings.get(index).fix() : null;
        if (fix == null) {
            throw new DeskRefusedException("The findings have changed; look again.");
        }
        new FixAtDesk(rows, encounterId).apply(fix);
        changed(encounter, "applied " + fix.label());
    }

    /**
     * Lets a warning pass, with the reason why the coding is right; the claim takes it on.
     *
     * @throws DeskRefusedException when it is no warning, or no reason is given
     */
    @Transactional
    public void answer(long encounterId, int index, String reason) {
        Encounter encounter = begin(encounterId);
        List<Finding> findings = preview(encounterId).findings();
        if (index < 0 || index >= findings.size()) {
            throw new DeskRefusedException("The findings have changed; look again.");
        }
        Finding finding = findings.get(index);
        if (finding.severity() != Finding.Severity.WARN) {
            throw new DeskRefusedException(
                    "Only a warning can be answered with a reason; a stop must be mended.");
        }
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new DeskRefusedException(
                    "Say in at most %d characters why the coding is right.".formatted(REASON_MAX));
        }
        List<String> services =
                rows.listServices(encounterId).stream().map(DeskService::code).toList();
        answers.add(encounterId, finding, services, reason.strip());
        changed(encounter, "answered " + finding.edit());
    }

    /** Takes a proposal: the code comes to the desk with its quote. */
    @Transactional
    public void accept(long encounterId, String code, long documentId, int starts, int ends) {
        add(encounterId, named(CodeSystem.ICD10CM, code), "proposed");
        attach(encounterId, code, documentId, starts, ends);
        rows.decide(encounterId, code, "ACCEPTED");
    }

    @Transactional
    public void setAside(long encounterId, String code) {
        begin(encounterId);
        rows.decide(encounterId, code, "SET_ASIDE");
    }

    /**
     * Puts words of a document behind a code, verbatim.
     *
     * @throws DeskRefusedException when the document has no such place
     */
    @Transactional
    public void attach(long encounterId, String code, long documentId, int starts, int ends) {
        Encounter encounter = begin(encounterId);
        ChartDocument document =
                charts.listDocuments(encounterId).stream()
                        .filter(one -> one.documentId() == documentId)
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException("There is no such document"));
        String text = document.text();
        if (text == null || starts < 0 || ends > text.length() || starts >= ends) {
            throw new DeskRefusedException("These words do not stand in the document.");
        }
        rows.addEvidence(encounterId, code, documentId, starts, ends, text.substring(starts, ends));
        changed(encounter, "quoted for " + code);
    }

    /** As {@link #attach}, for words that a person marked; they must stand there as they are. */
    @Transactional
    public void quote(long encounterId, String code, String words) {
        String wanted = words.strip();
        for (ChartDocument document : charts.listDocuments(encounterId)) {
            String text = document.text();
            int at = text == null || wanted.isEmpty() ? -1 : text.indexOf(wanted);
            if (at >= 0) {
                attach(encounterId, code, document.documentId(), at, at + wanted.length());
                return;
            }
        }
        throw new DeskRefusedException(
                "These words do not stand in the chart. A quote must be verbatim.");
    }

    /**
     * Puts the chart aside until a day.
     *
     * @throws DeskRefusedException when no reason is given
     */
    @Transactional
    public void park(long encounterId, String reason, @Nullable LocalDate until) {
        Encounter encounter = begin(encounterId);
        if (reason.isBlank()) {
            throw new DeskRefusedException("Say why the chart is parked.");
        }
        rows.park(encounterId, reason.strip(), until);
        changed(encounter, "parked");
    }

    @Transactional
    public void unpark(long encounterId) {
        Encounter encounter = begin(encounterId);
        rows.park(encounterId, "", null);
        changed(encounter, "unparked");
    }

    public ClaimPreview.Preview preview(long encounterId) {
        return preview.of(encounterId, rows.listDiagnoses(encounterId), coded(encounterId));
    }

    /** What still keeps the chart from being finished; empty when nothing does. */
    public List<String> listMissing(long encounterId) {
        List<String> missing = new ArrayList<>();
        List<DeskService> services = rows.listServices(encounterId);
        if (rows.listDiagnoses(encounterId).isEmpty()) {
            missing.add("A diagnosis is missing.");
        }
        if (services.isEmpty()) {
            missing.add("A service is missing.");
        }
        services.stream()
                .filter(service -> service.pointers().isEmpty())
                .forEach(service ->
                        missing.add("%s points to no diagnosis.".formatted(service.code())));
        missing.addAll(preview(encounterId).missing());
        return missing;
    }

    /**
     * Finishes the chart: what is on the desk is what was coded.
     *
     * @throws DeskRefusedException saying everything that is missing
     */
    @Transactional
    public CodedChart finish(long encounterId) {
        Encounter encounter = begin(encounterId);
        List<String> missing = listMissing(encounterId);
        if (!missing.isEmpty()) {
            throw new DeskRefusedException(String.join(" ", missing));
        }
        CodedChart chart =
                codedCharts.record(
                        encounterId, rows.listDiagnoses(encounterId), coded(encounterId), "");
        rows.park(encounterId, "", null);
        encounters.move(encounterId, EncounterStatus.CODED);
        changed(encounter, "finished");
        events.publishEvent(new ChartFinished(chart, clock.instant(), Tenancy.getCurrent().name()));
        return chart;
    }

    private List<CodedService> coded(long encounterId) {
        List<String> diagnoses = rows.listDiagnoses(encounterId);
        return rows.listServices(encounterId).stream()
                .map(service -> service.coded(diagnoses))
                .toList();
    }

    /** Only a chart that waits may be worked on. */
    private Encounter begin(long encounterId) {
        Encounter encounter = encounters.lockEncounter(encounterId);
        if (encounter.status() != EncounterStatus.WAITING) {
            throw new DeskRefusedException(
                    "This chart is %s. What was coded is corrected at its claim."
                            .formatted(encounter.status().title()));
        }
        rows.open(encounterId);
        return encounter;
    }

    private void changed(Encounter encounter, String what) {
        audit.did(
                what.startsWith("finished") ? "finished" : "coded",
                "encounter",
                String.valueOf(encounter.encounterId()),
                encounter.patientId(),
                what);
    }

    private Code findCode(String typed, LocalDate day) {
        String asked = typed.strip();
        int colon = asked.indexOf(':');
        Optional<CodeSystem> named =
                colon < 0 ? Optional.empty() : CodeSystem.find(asked.substring(0, colon));
        String code =
                asked.substring(named.isPresent() ? colon + 1 : 0)
                        .toUpperCase(Locale.ROOT)
                        .replace(".", "");
        // Only diagnoses are written with a dot.
        List<CodeSystem> systems =
                named.map(List::of)
                        .orElse(asked.contains(".") ? List.of(CodeSystem.ICD10CM) : IN_ORDER);
        List<Code> found =
                systems.stream()
                        .filter(SYSTEMS::contains)
                        .flatMap(system -> codes.find(system, code, day).stream())
                        .toList();
        if (found.size() > 1) {
            throw new DeskRefusedException(
                    "%s is a diagnosis (%s %s) and a service (%s). Choose one in the box below it; a diagnosis typed with its dot is taken at once."
                            .formatted(
                                    code,
                                    found.getFirst().display(),
                                    found.getFirst().title(),
                                    found.getLast().title()));
        }
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        throw new DeskRefusedException(
                code.matches("[A-Z0-9]{3,7}") && code.matches(".*[0-9].*")
                        ? "There is no code %s on %s.".formatted(code, day)
                        : "Choose one of the codes that the box offers for these words.");
    }
}
