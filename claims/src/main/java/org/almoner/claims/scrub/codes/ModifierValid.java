package org.almoner.claims.scrub.codes;

import org.almoner.claims.Fix;
import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.codes.CodeOnDay.Problem;
import org.almoner.codes.CodeSystem;

import java.util.List;

/** Each modifier is one, was one on the date, and stands on the line once. */
final class ModifierValid extends EachLine {

    private static final int MODIFIERS_MAX = 4;

    /** Places where an ambulance's trip begins or ends. */
    private static final String PLACES = "DEGHIJNPRSX";

    private static final RuleText TEXT =
            RuleText.of(
                            Family.CODES,
                            "modifier-valid",
                            "Modifier valid on the day",
                            "Each modifier is in force on the line's date, stands there once, and"
                                    + " no line has more than four.")
                    .onAll()
                    .since(CodeOnDay.LISTED)
                    .where(Sign.MODIFIER)
                    .source("45 CFR 162.1002; X12 005010X222A1, loop 2400, SV101-3 to SV101-6")
                    .fires(
                            """
                            dx I10
                            2026-03-02 99213-25-ZQ-25
                            2026-03-02 93000-5
                            """,
                            """
                            INFO Line 1 (99213): Modifier ZQ is not among the codes that ship here.
                            STOP Line 1 (99213): modifier 25 stands there twice. [Keep modifier 25 once]
                            STOP Line 2 (93000): Modifier 5 is not written as such a code is: two capital letters or digits.
                            """)
                    .fires(
                            """
                            institutional 131
                            dx I10
                            2026-03-02 20610-RT-59-76-GA-KX
                            """,
                            "STOP Line 1 (20610): there are 5 modifiers; four fit.\n")
                    .quiet(
                            """
                            dx I10
                            2026-03-02 99213-25
                            2026-03-02 20610-RT-59-76-GA
                            """)
                    .quiet(
                            """
                            # From home to hospital: two letters that are in no list.
                            place 41
                            dx R07.9
                            2026-03-02 A0429-RH
                            """);

    ModifierValid() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (!service.modifiers().isEmpty()) {
            check(subject, service, findings);
        }
    }

    private static void check(Subject subject, Service service, Findings findings) {
        List<String> modifiers = service.modifiers();
        if (modifiers.size() > MODIFIERS_MAX) {
            findings.say(
                    service,
                    "there are %d modifiers; four fit.".formatted(modifiers.size()),
                    "Please keep the four that change the payment, or use modifier 99 where the"
                            + " payer asks for it.");
        }
        for (int place = 0; place < modifiers.size(); place++) {
            String modifier = modifiers.get(place);
            if (modifiers.indexOf(modifier) < place) {
                findings.say(
                        service,
                        "modifier %s stands there twice.".formatted(modifier),
                        "Please remove one of the two.",
                        new Fix.SetModifiers(
                                "Keep modifier %s once".formatted(modifier),
                                service.index(),
                                modifiers.stream().distinct().toList(),
                                Math.toIntExact(service.units())));
                continue;
            }
            if (isTrip(service, modifier)) {
                continue;
            }
            Problem problem =
                    CodeOnDay.problem(subject, CodeSystem.MODIFIER, modifier, service.from());
            if (problem != null) {
                findings.say(
                        problem.severity(), service, problem.message(), problem.advice(), null);
            }
        }
    }

    /**
     * Whether two letters say from where to where an ambulance went; no list has all their pairs.
     *
     * <p>Source: Medicare Claims Processing Manual (Pub. 100-04), chapter 15, section 30.
     */
    private static boolean isTrip(Service service, String modifier) {
        return modifier.length() == 2
                && service.code().startsWith("A0")
                && PLACES.indexOf(modifier.charAt(0)) >= 0
                && PLACES.indexOf(modifier.charAt(1)) >= 0;
    }
}
