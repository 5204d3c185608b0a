package org.almoner.claims.scrub.services;

import org.almoner.claims.HistoryLines;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** A drug to be injected on a claim of visits alone: was its giving forgotten? */
final class DrugNotGiven implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "drug-not-given",
                            "Drug without its giving",
                            "Beside a drug that is injected in the office (J0000 to J3589) stands"
                                    + " more than a visit: an injection, an infusion or another"
                                    + " procedure.")
                    .informs()
                    .where(Sign.DRUG)
                    .source("CPT, Therapeutic Injections and Infusions guidelines (96360 to 96379)")
                    .fires(
                            """
                            dx J02.0
                            2026-03-02 99213-25
                            2026-03-02 J0696
                            """,
                            """
                            INFO Line 2 (J0696): the drug is billed, and nothing for giving it.
                            """)
                    .quiet(
                            """
                            dx J02.0
                            2026-03-02 99213-25
                            2026-03-02 96372
                            2026-03-02 J0696
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 20610-RT
                            2026-03-02 J3301 x4
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Service drug = null;
        for (Service service : subject.services()) {
            int number = service.numberBehind('J');
            if (number >= 0 && number < 3_590 && service.placeOfService().equals("11")) {
                drug = drug == null ? service : drug;
            } else if (number < 0 && Visits.sort(service.number()) == Visits.Sort.NONE) {
                return;
            }
        }
        if (drug != null && !isGivenBefore(subject, drug)) {
            findings.say(
                    drug,
                    "the drug is billed, and nothing for giving it.",
                    "If the record shows that it was given here, the injection or infusion can be"
                            + " billed too.");
        }
    }

    /** Whether another claim of that day has whatever gave it. */
    private static boolean isGivenBefore(Subject subject, Service drug) {
        HistoryLines past = subject.context().past();
        long day = drug.from().toEpochDay();
        return past.isOn(past.firstFrom(day), day);
    }
}
