package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.FeeSets;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;

import java.util.Set;

/** Equipment is rented, sold new, or sold used, and Medicare pays each differently. */
final class SupplyModifier extends EachLine {

    private static final Set<String> OWNED = Set.of("NU", "UE", "RR", "MS", "RA", "RB", "GY", "GZ");
    private static final long RENTED = Packed.of("RR");
    private static final long SOLD = Packed.of("NU");
    private static final int MODIFIER = FeeSets.DMEPOS.column("modifier");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "supply-modifier",
                            "Rented, new or used",
                            "Equipment (E and K codes) that the DMEPOS schedule pays only as rented"
                                    + " (RR), new (NU) or used (UE) says which, when Medicare is"
                                    + " billed.")
                    .warns()
                    .needs(Need.SUPPLY_FEES)
                    .where(Sign.MEDICARE, Sign.SUPPLY)
                    .source(
                            "CMS, DMEPOS fee schedule; Medicare Claims Processing Manual (Pub."
                                    + " 100-04), chapter 20, section 30")
                    .fires(
                            """
                            payer MB Medicare
                            dx J44.9
                            2026-03-02 E0570
                            """,
                            """
                            WARN Line 1 (E0570): Medicare pays it only as rented (RR), and the line does not say so.
                            """)
                    .fires(
                            """
                            payer MB Medicare
                            dx M17.11
                            2026-03-02 E0143
                            """,
                            """
                            WARN Line 1 (E0143): the line does not say whether it is rented (RR), new (NU) or used (UE).
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx M17.11
                            2026-03-02 E0143-NU
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 E0143
                            """);

    SupplyModifier() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return subject.isMedicare() && !subject.isVoid();
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if ((service.numberBehind('E') >= 0 || service.numberBehind('K') >= 0)
                && !service.hasAny(OWNED)) {
            Table schedule =
                    subject.shelf().store().find(FeeSets.DMEPOS, service.from()).orElse(null);
            if (schedule != null) {
                check(findings, service, schedule);
            }
        }
    }

    private static void check(Findings findings, Service service, Table schedule) {
        int place = schedule.place(service.packed());
        if (place < 0) {
            return;
        }
        boolean isRented = false;
        boolean isSold = false;
        int end = schedule.start(place + 1);
        for (int row = schedule.start(place); row < end; row++) {
            long modifier = schedule.number(MODIFIER, row);
            if (modifier == RENTED) {
                isRented = true;
            } else if (modifier == SOLD) {
                isSold = true;
            } else if (modifier == 0) {
                return; // It has an amount without any of them.
            }
        }
        if (isRented || isSold) {
            findings.say(
                    service,
                    isRented && isSold
                            ? "the line does not say whether it is rented (RR), new (NU) or used"
                                    + " (UE)."
                            : isRented
                                    ? "Medicare pays it only as rented (RR), and the line does not"
                                            + " say so."
                                    : "Medicare pays it only as sold (NU), and the line does not"
                                            + " say so.",
                    "Please add the modifier that the delivery shows.");
        }
    }
}
