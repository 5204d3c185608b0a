package org.almoner.claims.scrub.form;

import org.almoner.claims.DentalClaim;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The same service twice on one claim looks like a mistake unless something explains it. */
public final class DuplicateLine implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FORM,
                            "duplicate-line",
                            "Line stands twice",
                            "No two lines have the same code, modifiers, dates and provider, unless"
                                + " a modifier says that the service was repeated, or the drug or"
                                + " the tooth is another.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT, Kind.DENTAL)
                    .warns()
                    .where(Sign.SEVERAL_LINES)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 1, section"
                                    + " 120")
                    .fires(
                            """
                            dx I10
                            2026-03-02 93000
                            2026-03-02 99213-25
                            2026-03-02 93000
                            """,
                            """
                            WARN Line 3 (93000): the same code, modifiers and date stand on line 1.
                            """)
                    .fires(
                            """
                            institutional 131
                            dx I10
                            2026-03-02 rev 0730 93005
                            2026-03-02 rev 0730 93005
                            """,
                            """
                            WARN Line 2 (93005): the same code, modifiers and date stand on line 1.
                            """)
                    .fires(
                            """
                            dental
                            2026-03-02 D2391 tooth 14 MO dx none
                            2026-03-02 D2391 tooth 14 MO dx none
                            """,
                            """
                            WARN Line 2 (D2391): the same code, modifiers and date stand on line 1.
                            """)
                    .quiet(
                            """
                            dx I10
                            2026-03-02 93000
                            2026-03-02 99213-25
                            2026-03-02 93000-76
                            """)
                    .quiet(
                            """
                            dx I10
                            2026-03-02 99232
                            2026-03-02 99232 by 1888888884
                            """)
                    .quiet(
                            """
                            dx D64.81
                            2026-03-02 J0885 x10 ndc 55513014801
                            2026-03-02 J0885 x10 ndc 59676031001
                            """)
                    .quiet(
                            """
                            institutional 131
                            dx I10
                            2026-03-02 rev 0250
                            2026-03-02 rev 0250
                            """)
                    .quiet(
                            """
                            dental
                            2026-03-02 D2391 tooth 14 MO dx none
                            2026-03-02 D2391 tooth 3 MO dx none
                            """);

    /** Modifiers that say why a service was done again, and KP, KQ: one drug of two packages. */
    private static final Set<String> AGAIN =
            Set.of(
                    "76", "77", "59", "91", "XE", "XP", "XS", "XU", "58", "78", "79", "27", "KP",
                    "KQ");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<Service> services = subject.services();
        for (int later = 1; later < services.size(); later++) {
            Service service = services.get(later);
            if (service.code().isEmpty() || saysAgain(service.modifiers())) {
                continue;
            }
            for (int earlier = 0; earlier < later; earlier++) {
                if (isSame(services.get(earlier), service) && isOneTooth(subject, earlier, later)) {
                    findings.say(
                            service,
                            "the same code, modifiers and date stand on line %d."
                                    .formatted(earlier + 1),
                            "If it was done once, remove this line. If it was repeated, raise the"
                                    + " units or add modifier 76 or 59 as the record supports.");
                    break;
                }
            }
        }
    }

    /** Whether a line repeats one before it, units and all, so that this rule says enough. */
    public static boolean isTwice(Subject subject, Service service) {
        if (!saysAgain(service.modifiers())) {
            for (int place = 0; place < service.index(); place++) {
                Service earlier = subject.services().get(place);
                if (isSame(earlier, service)
                        && earlier.quantity().compareTo(service.quantity()) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSame(Service a, Service b) {
        return a.code().equals(b.code())
                && a.from().equals(b.from())
                && a.to().equals(b.to())
                && isSameSet(a.modifiers(), b.modifiers())
                && a.revenueCode().equals(b.revenueCode())
                && Objects.equals(a.ndc(), b.ndc())
                && npi(a.rendering()).equals(npi(b.rendering()));
    }

    private static String npi(ProfessionalClaim.@Nullable Provider provider) {
        return provider == null ? "" : provider.npi();
    }

    private static boolean isOneTooth(Subject subject, int earlier, int later) {
        return !(subject.claim() instanceof DentalClaim dental)
                || (dental.lines().get(earlier).teeth().equals(dental.lines().get(later).teeth())
                        && dental.lines()
                                .get(earlier)
                                .areas()
                                .equals(dental.lines().get(later).areas()));
    }

    /** Whether two lines have the same modifiers, in whatever order. */
    public static boolean isSameSet(List<String> some, List<String> others) {
        return some.size() == others.size() && holdsAll(some, others) && holdsAll(others, some);
    }

    private static boolean holdsAll(List<String> some, List<String> others) {
        for (int index = 0; index < others.size(); index++) {
            if (!some.contains(others.get(index))) {
                return false;
            }
        }
        return true;
    }

    public static boolean saysAgain(List<String> modifiers) {
        for (int index = 0; index < modifiers.size(); index++) {
            if (AGAIN.contains(modifiers.get(index))) {
                return true;
            }
        }
        return false;
    }
}
