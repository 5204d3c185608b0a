package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.util.Set;

/** A visit's code says where it was made, and so does the place of service. */
final class PlaceOfVisit extends EachLine {

    private static final Set<String> NO_OFFICE = Set.of("21");
    private static final Set<String> NO_HOSPITAL =
            Set.of("11", "12", "13", "14", "15", "17", "20", "33", "49", "50", "71", "72", "81");
    private static final Set<String> NO_NURSING_FACILITY =
            Set.of("11", "12", "13", "14", "20", "21", "22", "23", "24", "49", "50", "71", "72");
    private static final Set<String> NO_HOME =
            Set.of(
                    "11", "20", "21", "22", "23", "24", "31", "32", "49", "50", "51", "61", "71",
                    "72");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "place-of-visit",
                            "Visit and place agree",
                            "A hospital visit is not made in an office, an emergency visit is made"
                                + " in an emergency department (23), a visit in a nursing facility"
                                + " or at home is made there, and an inpatient (21) has no office"
                                + " visit.")
                    .since(LocalDate.of(2023, 1, 1))
                    .warns()
                    .where(Sign.VISIT)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section"
                                    + " 30.6, and chapter 26, section 10.5; CPT, Evaluation and"
                                    + " Management guidelines 2023")
                    .fires(
                            """
                            dx J18.9
                            2026-03-02 99223
                            """,
                            """
                            WARN Line 1 (99223): it is a hospital visit, and place of service 11 is none for it.
                            """)
                    .fires(
                            """
                            place 22
                            dx R07.9
                            2026-03-02 99284
                            """,
                            """
                            WARN Line 1 (99284): it is an emergency visit, and place of service 22 is none for it.
                            """)
                    .fires(
                            """
                            place 21
                            dx R07.9
                            2026-03-02 99213
                            """,
                            """
                            WARN Line 1 (99213): it is an office or outpatient visit, and place of service 21 is none for it.
                            """)
                    .fires(
                            """
                            dx R07.9
                            2026-03-02 99347
                            """,
                            """
                            WARN Line 1 (99347): it is a visit at home, and place of service 11 is none for it.
                            """)
                    .quiet(
                            """
                            place 21
                            dx J18.9
                            2026-03-02 99223
                            """)
                    .quiet(
                            """
                            # Observation is hospital care, and its place an outpatient department.
                            place 22
                            dx J18.9
                            2026-03-02 99223
                            """)
                    .quiet(
                            """
                            place 23
                            dx R07.9
                            2026-03-02 99284
                            """);

    PlaceOfVisit() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        Visits.Sort sort = Visits.sort(service.number());
        if (sort == Visits.Sort.NONE) {
            return;
        }
        String place = service.placeOfService();
        String visit =
                switch (sort) {
                    case OFFICE ->
                            NO_OFFICE.contains(place) ? "an office or outpatient visit" : null;
                    case HOSPITAL -> NO_HOSPITAL.contains(place) ? "a hospital visit" : null;
                    case EMERGENCY -> isNoEmergency(place) ? "an emergency visit" : null;
                    case NURSING ->
                            NO_NURSING_FACILITY.contains(place)
                                    ? "a visit in a nursing facility"
                                    : null;
                    case HOME -> NO_HOME.contains(place) ? "a visit at home" : null;
                    case NONE -> null;
                };
        if (visit != null) {
            findings.say(
                    service,
                    "it is %s, and place of service %s is none for it.".formatted(visit, place),
                    "Please correct the place from the record, or choose the code for a visit"
                            + " made there.");
        }
    }

    private static boolean isNoEmergency(String place) {
        return !place.isEmpty() && !place.equals("23") && !TelehealthModifier.isDistant(place);
    }
}
