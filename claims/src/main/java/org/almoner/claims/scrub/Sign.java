package org.almoner.claims.scrub;

import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.LineDetail;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ScrubContext;
import org.almoner.claims.VisitDetail;

import java.util.List;

/**
 * What a claim shows at a glance. A rule that speaks only where some of these are ({@link
 * RuleText#where}) is not even asked about a claim without them; most rules concern few claims.
 *
 * <p>A sign may be there more often than a rule needs it, never less often.
 */
public enum Sign {
    /** Medicare itself is asked. */
    MEDICARE,
    /** Lines of the patient were sent before. */
    EARLIER,
    /** Something else is known beside the claim: from the chart, of the payer, of a denial. */
    BESIDE,
    /** There is another payer, or this one is not the first. */
    OTHER_PAYER,
    SEVERAL_LINES,
    /** A line goes over several days. */
    SEVERAL_DAYS,
    /** A line is counted otherwise than in units. */
    NOT_IN_UNITS,
    /** Claim or line say more than each must, such as who ordered it. */
    DETAIL,
    NDC,
    /** A line was done in a hospital. */
    IN_HOSPITAL,
    /** A line was done at a distance, by its place or its modifier. */
    DISTANT("", "93 95 FQ GQ GT"),

    MODIFIER,
    VISIT_MODIFIER("", "24 25 57"),
    APART("", "59 XE XP XS XU"),
    COMPONENT("", "26 TC"),
    /** Who operated with whom, and which part of the package is meant. */
    SURGERY_MODIFIER("", "51 54 55 56 58 62 66 78 79 80 81 82 AS"),
    PHYSICAL_STATUS("", "P1 P2 P3 P4 P5 P6"),
    PLAN_OF_CARE("", "GN GO GP CO CQ"),
    NOTICE("", "GA GX GY GZ"),
    WASTE("", "JW JZ"),
    WAIVED("", "QW"),

    ANESTHESIA("00100-01999", ""),
    LABORATORY("80047-87999", ""),
    /** What Medicare wants somebody to have ordered. */
    ORDERED("70010-78999 80047-87999 E K L", ""),
    /** The giving of a vaccine; codes of years past begin with 0 and end with A. */
    VACCINATION("0 90460-90474 90480 G0008-G0010 M0201", ""),
    VACCINE("90476-90759 91300-91325 Q203", ""),
    THERAPY("92507-97763 G0283", ""),
    MANIPULATION("98940-98942", ""),
    FOOT_CARE("11055-11057 11719 G0127", ""),
    /** A visit to somebody who is ill. */
    VISIT("92002-92014 99201-99255 99281-99285 99304-99350 G0463", ""),
    NEW_PATIENT("92002-92004 99201-99205 99324-99328 99341-99345 99381-99387", ""),
    CONSULTATION("99241-99255", ""),
    PREVENTIVE("99381-99397 G0402 G0438-G0439", ""),
    NEWBORN("54160 99460-99469 99477", ""),
    COMPLEXITY("G2211", ""),
    AMBULANCE("A04", ""),
    SUPPLY("E K", ""),
    DRUG("J Q", "");

    private static final SignTable TABLE = new SignTable();

    private final String codes;
    private final String modifiers;

    Sign() {
        this("", "");
    }

    /**
     * @param codes beginnings of codes, and ranges of them, that show it on a line
     * @param modifiers that show it on a line
     */
    Sign(String codes, String modifiers) {
        this.codes = codes;
        this.modifiers = modifiers;
    }

    /** Good within a run, and kept nowhere. */
    @SuppressWarnings("EnumOrdinal") // The place is what sets it apart, whichever it is.
    long bit() {
        return 1L << ordinal();
    }

    String codes() {
        return codes;
    }

    String modifiers() {
        return modifiers;
    }

    /** All that a claim shows. */
    static long of(Subject subject) {
        List<Service> services = subject.services();
        long signs = ofClaim(subject.claim(), services.size()) | beside(subject.context());
        if (subject.isMedicare()) {
            signs |= MEDICARE.bit();
        }
        for (int place = 0; place < services.size(); place++) {
            signs |= of(services.get(place));
        }
        return signs;
    }

    private static long ofClaim(HealthCareClaim claim, int lines) {
        long signs = lines > 1 ? SEVERAL_LINES.bit() : 0;
        if (claim.subscriber().sequence() != Sequence.PRIMARY || !claim.otherPayers().isEmpty()) {
            signs |= OTHER_PAYER.bit();
        }
        if (claim instanceof ProfessionalClaim professional
                && !VisitDetail.NONE.equals(professional.detail())) {
            signs |= DETAIL.bit();
        }
        return signs;
    }

    private static long beside(ScrubContext context) {
        long signs = context.history().isEmpty() ? 0 : EARLIER.bit();
        boolean isMoreKnown =
                !context.documented().isEmpty()
                        || !context.learned().isEmpty()
                        || !context.authorizedFirst().isEmpty()
                        || !ScrubContext.PayerFacts.UNKNOWN.equals(context.payer());
        return isMoreKnown ? signs | BESIDE.bit() : signs;
    }

    private static long of(Service service) {
        long signs = TABLE.ofCode(service.packed());
        List<String> modifiers = service.modifiers();
        if (!modifiers.isEmpty()) {
            signs |= MODIFIER.bit();
            for (int place = 0; place < modifiers.size(); place++) {
                signs |= TABLE.ofModifier(modifiers.get(place));
            }
        }
        signs |= ofPlace(service.placeOfService());
        if (service.ndc() != null) {
            signs |= NDC.bit();
        }
        if (!service.unit().equals(LineDetail.UNITS)) {
            signs |= NOT_IN_UNITS.bit();
        }
        if (!service.to().equals(service.from())) {
            signs |= SEVERAL_DAYS.bit();
        }
        return LineDetail.NONE.equals(service.detail()) ? signs : signs | DETAIL.bit();
    }

    private static long ofPlace(String place) {
        return switch (place) {
            case "02", "10" -> DISTANT.bit();
            case "19", "21", "22", "23" -> IN_HOSPITAL.bit();
            default -> 0;
        };
    }
}
