package org.almoner.claims.scrub.ncci;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.HistoryLines;
import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.Past;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.edits.AddOnCodes;
import org.almoner.codes.edits.AddOnCodes.AddOn;
import org.almoner.codes.store.Packed;

import java.util.List;
import java.util.Set;

/** A code that is only paid in addition to another, without that other one. */
final class AddOnAlone extends EachLine {

    /** Its primaries are those listed, and no others. */
    private static final int ALL_LISTED = 1;

    private static final long PROLONGED = Packed.of("99417");

    private static final Set<Long> LONG_VISITS =
            Set.of(Packed.of("99245"), Packed.of("99345"), Packed.of("99350"), Packed.of("99483"));

    /** More primaries than a person reads. */
    private static final int NAMED_MOST = 8;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.NCCI,
                            "add-on-alone",
                            "Add-on code without its primary",
                            "An add-on code stands beside one of its primary codes of the same day,"
                                + " on this claim or an earlier one (types 1 and 3), or at least"
                                + " beside another service (type 2).")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .needs(Need.ADD_ONS)
                    .source(
                            "CMS, NCCI add-on code edits; NCCI Policy Manual, chapter I, sections R"
                                    + " and W")
                    .fires(
                            """
                            # in the small files, whose list is of that year
                            payer MB
                            dx G93.40
                            2026-03-02 99292
                            """,
                            """
                            STOP Line 1 (99292): it is paid only in addition to 99291, which is not there on 2 Mar 2026.
                            """)
                    .quiet(
                            """
                            payer MB
                            dx G93.40
                            2026-03-02 99291
                            2026-03-02 99292
                            """)
                    .quiet(
                            """
                            # a colleague of the same specialty began
                            payer MB
                            dx G93.40
                            before 2026-03-02 99291 by 1234567893 as 207Q00000X of 1234567893
                            2026-03-02 99292
                            """)
                    .fires(
                            """
                            payer CI
                            dx G93.40
                            before 2026-03-01 99291
                            2026-03-02 99292
                            """,
                            """
                            WARN Line 1 (99292): it is paid only in addition to 99291, which is not there on 2 Mar 2026.
                            """)
                    .fires(
                            """
                            payer CI
                            dx I10
                            2026-03-02 99214
                            2026-03-02 99417
                            """,
                            """
                            WARN Line 2 (99417): it is paid only in addition to 99205 or 99215, which is not there on 2 Mar 2026.
                            """)
                    .quiet(
                            """
                            payer CI
                            dx I10
                            2026-03-02 99350
                            2026-03-02 99417
                            """)
                    .quiet(
                            """
                            payer CI
                            dx I10
                            2026-03-02 99215
                            2026-03-02 99417
                            """)
                    .fires(
                            """
                            # in the small files that primary's listing ended with 2025
                            dx C50.911
                            2026-03-02 96413
                            2026-03-02 96375
                            """,
                            """
                            WARN Line 2 (96375): it is paid only in addition to 96365 or 96374, which is not there on 2 Mar 2026.
                            """)
                    .quiet(
                            """
                            dx C50.911
                            2025-12-31 96413
                            2025-12-31 96375
                            """)
                    .fires(
                            """
                            # type 2: the contractor decides beside what
                            dx S82.101A
                            2026-03-02 0054T
                            """,
                            """
                            WARN Line 1 (0054T): it is paid only in addition to another procedure, and none is there on 2 Mar 2026.
                            """)
                    .quiet(
                            """
                            dx S82.101A
                            2026-03-02 27447
                            2026-03-02 0054T
                            """)
                    .fires(
                            """
                            # type 3: some are listed, the contractor may have more
                            dx S82.101A
                            2026-03-02 20701
                            """,
                            """
                            WARN Line 1 (20701): it is paid only in addition to another procedure, and none is there on 2 Mar 2026.
                            """)
                    .quiet(
                            """
                            dx S82.101A
                            2026-03-02 27447
                            2026-03-02 20701
                            """);

    AddOnAlone() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        int type = subject.facts(service).addOnType();
        if (type > 0 && !subject.isVoid() && !hasPrimary(subject, service, type)) {
            tell(subject, service, type, findings);
        }
    }

    /** A facility's visit may go on after midnight; a practitioner's services are of one day. */
    private static boolean hasPrimary(Subject subject, Service addOn, int type) {
        boolean isFacility = subject.kind() == Kind.OUTPATIENT;
        for (Service other : subject.services()) {
            if (other.index() != addOn.index()
                    && (isFacility || isOnDay(other, addOn))
                    && isPrimary(subject, addOn, other.packed(), type)) {
                return true;
            }
        }
        HistoryLines past = subject.past();
        long day = addOn.from().toEpochDay();
        for (int at = past.firstFrom(day); past.isOn(at, day); at++) {
            if ((isFacility || Past.isSamePractice(past.get(at), subject, addOn))
                    && isPrimary(subject, addOn, past.packed(at), type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnDay(Service other, Service addOn) {
        return !other.from().isAfter(addOn.to()) && !other.to().isBefore(addOn.from());
    }

    /** Where the contractor may have primaries of its own, any code that may stand alone is one. */
    private static boolean isPrimary(Subject subject, Service addOn, long packed, int type) {
        AddOnCodes addOns = subject.shelf().addOns();
        long day = addOn.from().toEpochDay();
        return addOns.isListed(addOn.packed(), packed, day)
                || (!subject.isMedicare() && isLongVisit(addOn.packed(), packed))
                || (type != ALL_LISTED && packed >= 0 && addOns.seekType(packed, day) == 0);
    }

    /**
     * The list of 99417 stopped growing when Medicare took G codes in its place.
     *
     * <p>Source: CPT, prolonged services.
     */
    private static boolean isLongVisit(long addOn, long packed) {
        return addOn == PROLONGED && LONG_VISITS.contains(packed);
    }

    private static void tell(Subject subject, Service service, int type, Findings findings) {
        boolean isSure =
                type == ALL_LISTED
                        && subject.shelf().addOns().isOfTheYear(service.from().toEpochDay());
        Severity severity = isSure ? subject.asMedicare() : subject.asMostPayers();
        String day = Findings.day(service.from());
        findings.say(
                severity,
                service,
                type == ALL_LISTED
                        ? "it is paid only in addition to %s, which is not there on %s."
                                .formatted(primaries(subject, service), day)
                        : "it is paid only in addition to another procedure, and none is there on %s."
                                .formatted(day),
                "If the primary service was done, bill it on this claim, or send that claim first;"
                        + " else remove the line.",
                null);
    }

    private static String primaries(Subject subject, Service service) {
        List<String> codes =
                subject.shelf()
                        .addOns()
                        .find(service.code(), service.from())
                        .map(AddOn::primaries)
                        .map(List::copyOf)
                        .orElse(List.of());
        if (codes.isEmpty() || codes.size() > NAMED_MOST) {
            return "one of its %d primary codes".formatted(codes.size());
        }
        return codes.size() == 1
                ? codes.getFirst()
                : String.join(", ", codes.subList(0, codes.size() - 1)) + " or " + codes.getLast();
    }
}
