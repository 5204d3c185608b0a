package org.almoner.claims.scrub;

import org.almoner.claims.DentalClaim;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.HistoryLines;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ScrubContext;
import org.almoner.claims.ScrubContext.DocumentedProcedure;
import org.almoner.claims.scrub.icd.DiagnosisList;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.Laterality;
import org.almoner.codes.icd.Diagnoses;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The claim under the scrub, in one shape for all kinds, with what rules may know beside it. Used
 * by one thread.
 */
public final class Subject {

    private final HealthCareClaim claim;
    private final Kind kind;
    private final ScrubContext context;
    private final Bookshelf shelf;
    private final LocalDate day;
    private final List<Service> services;
    private final List<Coded> diagnoses;
    private List<Object> made = List.of();
    private @Nullable LineFacts @Nullable [] facts;
    private @Nullable HistoryLines past;
    private @Nullable DiagnosisList listed;

    public Subject(HealthCareClaim claim, ScrubContext context, Bookshelf shelf) {
        this.claim = claim;
        this.kind = Kind.of(claim);
        this.context = context;
        this.shelf = shelf;
        this.day = day(claim, context);
        this.services = services(claim, day);
        this.diagnoses = Coded.of(claim);
    }

    /** The first date of service, or today while there is none. */
    private static LocalDate day(HealthCareClaim claim, ScrubContext context) {
        LocalDate first = null;
        switch (claim) {
            case ProfessionalClaim professional -> {
                List<Line> lines = professional.lines();
                for (int at = 0; at < lines.size(); at++) {
                    LocalDate from = lines.get(at).from();
                    first = first == null || from.isBefore(first) ? from : first;
                }
            }
            case InstitutionalClaim facility -> first = facility.stay().from();
            case DentalClaim dental -> {
                first = dental.serviceDate();
                for (DentalClaim.Line line : dental.lines()) {
                    LocalDate own = line.serviceDate();
                    first = own != null && (first == null || own.isBefore(first)) ? own : first;
                }
            }
        }
        return Objects.requireNonNullElse(first, context.today());
    }

    private static List<Service> services(HealthCareClaim claim, LocalDate day) {
        return switch (claim) {
            case ProfessionalClaim professional -> {
                List<Service> services = new ArrayList<>(professional.lines().size());
                for (int index = 0; index < professional.lines().size(); index++) {
                    services.add(Service.of(index, professional));
                }
                yield services;
            }
            case InstitutionalClaim facility ->
                    IntStream.range(0, facility.lines().size())
                            .mapToObj(index -> Service.of(index, facility, day))
                            .toList();
            case DentalClaim dental ->
                    IntStream.range(0, dental.lines().size())
                            .mapToObj(index -> Service.of(index, dental, day))
                            .toList();
        };
    }

    public HealthCareClaim claim() {
        return claim;
    }

    /**
     * @throws ClassCastException when the claim is of another kind; a rule that asks is asked only
     *     about {@link Kind#PROFESSIONAL}
     */
    public ProfessionalClaim professional() {
        return (ProfessionalClaim) claim;
    }

    /**
     * @throws ClassCastException when the claim is of another kind; a rule that asks is asked only
     *     about {@link Kind#INPATIENT} and {@link Kind#OUTPATIENT}
     */
    public InstitutionalClaim institutional() {
        return (InstitutionalClaim) claim;
    }

    public Kind kind() {
        return kind;
    }

    /** CLM05-3, such as 1, 7 or 8. */
    public String frequency() {
        return switch (claim) {
            case ProfessionalClaim professional -> professional.frequency().code();
            case DentalClaim dental -> dental.frequency();
            case InstitutionalClaim facility -> facility.bill().frequency();
        };
    }

    /** A claim that takes another one back; nobody pays by it, whatever is wrong in it. */
    public boolean isVoid() {
        return frequency().equals("8");
    }

    /** REF*9F; a dentist's claim has none. */
    public @Nullable String referral() {
        return switch (claim) {
            case ProfessionalClaim professional -> professional.referral();
            case DentalClaim _ -> null;
            case InstitutionalClaim facility -> facility.referralNumber();
        };
    }

    /** SBR09: MB, CI, WC and so on. */
    public String filing() {
        return claim.subscriber().filingIndicator();
    }

    /** Whether Medicare itself is asked (part A or B), which is bound by what it publishes. */
    public boolean isMedicare() {
        return filing().equals("MB") || filing().equals("MA");
    }

    public boolean isFacility() {
        return kind == Kind.INPATIENT || kind == Kind.OUTPATIENT;
    }

    public ScrubContext context() {
        return context;
    }

    public Bookshelf shelf() {
        return shelf;
    }

    public CodeBook codes() {
        return shelf.codes();
    }

    /** The first date of service, or today while there are no lines. */
    public LocalDate day() {
        return day;
    }

    public List<Service> services() {
        return services;
    }

    /** Services that were sent before on other claims; none of this one, which is sent again. */
    public HistoryLines past() {
        HistoryLines known = past;
        if (known == null) {
            known = context.past().without(claim.number());
            past = known;
        }
        return known;
    }

    /** How strongly to speak of what Medicare surely refuses, and others mostly do. */
    public Severity asMedicare() {
        return isMedicare() ? Severity.STOP : asMostPayers();
    }

    /**
     * How strongly to speak of what health plans mostly refuse: those who pay for accidents, and
     * patients themselves, keep to Medicare's edits only where a state or a contract says so.
     */
    public Severity asMostPayers() {
        return switch (claim.subscriber().filingIndicator()) {
            case "09", "AM", "DS", "LM", "WC" -> Severity.INFO;
            default -> Severity.WARN;
        };
    }

    /** What is published of a line's code on its day. */
    public LineFacts facts(Service service) {
        if (facts == null) {
            facts = new LineFacts[services.size()];
        }
        LineFacts known = facts[service.index()];
        if (known == null) {
            known = shelf.facts(service.packed(), service.from().toEpochDay());
            facts[service.index()] = known;
        }
        return known;
    }

    /** All of them, those that stand apart behind the others. */
    public List<Coded> diagnoses() {
        return diagnoses;
    }

    /** The same with what is known of each code; made when it is first asked for. */
    public DiagnosisList listed() {
        DiagnosisList made = listed;
        if (made == null) {
            LocalDate codedOn = codedOn();
            made =
                    DiagnosisList.of(
                            claim,
                            diagnoses,
                            codedOn,
                            shelf.diagnoses(codedOn),
                            shelf.diagnosisShelf(codedOn));
            listed = made;
        }
        return made;
    }

    /** ICD-10-CM as it was when the diagnoses were made: a stay is coded on its last day. */
    public Diagnoses tabular() {
        return shelf.diagnoses(codedOn());
    }

    /**
     * The day whose diagnosis codes a claim uses.
     *
     * <p>Source: CMS, MLN Matters SE1408: inpatient claims use the code set of the discharge.
     */
    public LocalDate codedOn() {
        if (kind == Kind.INPATIENT) {
            return Objects.requireNonNullElse(institutional().stay().to(), day);
        }
        return day;
    }

    /** The diagnoses that a line points to, as far as its pointers hit one. */
    public List<String> diagnosesOf(Line line) {
        return pointed(line.pointers());
    }

    /** The diagnoses that a line points to; on a facility's claim, all of them. */
    public List<String> diagnosesOf(Service service) {
        return kind == Kind.INPATIENT || kind == Kind.OUTPATIENT
                ? diagnoses.stream().map(Coded::code).toList()
                : pointed(service.pointers());
    }

    /** None where they are marked by an edition that is not looked up here. */
    private List<String> pointed(List<Integer> pointers) {
        if (claim.edition() != Icd.TEN) {
            return List.of();
        }
        List<String> codes = new ArrayList<>(pointers.size());
        for (int at = 0; at < pointers.size(); at++) {
            int pointer = pointers.get(at);
            if (pointer >= 1 && pointer <= diagnoses.size()) {
                codes.add(diagnoses.get(pointer - 1).code());
            }
        }
        return codes;
    }

    public Laterality sideOf(String diagnosis) {
        return codes().find(CodeSystem.ICD10CM, diagnosis, day())
                .or(() -> codes().findEver(CodeSystem.ICD10CM, diagnosis))
                .map(Laterality::of)
                .orElse(Laterality.NONE);
    }

    /** What the chart documents in coded form about the procedure of a line. */
    public List<DocumentedProcedure> documentedFor(Line line) {
        return context.documented().stream()
                .filter(procedure -> procedure.code().equals(line.code()))
                .filter(procedure ->
                        !procedure.performed().isBefore(line.from())
                                && !procedure.performed().isAfter(line.to()))
                .toList();
    }

    /** What several rules reckon of the claim, reckoned by the first that asks. */
    public <T> T once(Class<T> kind, Function<Subject, T> make) {
        for (int at = 0; at < made.size(); at++) {
            if (kind.isInstance(made.get(at))) {
                return kind.cast(made.get(at));
            }
        }
        T found = make.apply(this);
        // A plain list: there are two or three of them.
        if (made.isEmpty()) {
            made = new ArrayList<>(4);
        }
        made.add(found);
        return found;
    }
}
