package org.almoner.claims.scrub.payer;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.util.List;
import java.util.Set;

/** A service that the payer wants to be asked about first carries the number that it gave. */
final class AuthorizationNumber implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "authorization-number",
                            "Authorization number",
                            "A service that stands on the payer's list of services to be approved"
                                    + " first has an authorization number on its line or its claim;"
                                    + " that of another line is not its own.")
                    .onAll()
                    .warns()
                    .where(Sign.BESIDE)
                    .source(
                            "The practice's list for the payer; X12 005010X222A1, loops 2300 and"
                                    + " 2400, REF*G1")
                    .fires(
                            """
                            asks-first 70551 72148
                            dx G43.909
                            2026-03-02 70551
                            """,
                            """
                            WARN Line 1 (70551): Meridian Health Plan wants to be asked first, but there is no authorization number.
                            """)
                    .fires(
                            """
                            asks-first 70551 72148
                            dx G43.909
                            2026-03-02 70551
                            2026-03-02 72148 authorized PA700037
                            """,
                            """
                            WARN Line 1 (70551): Meridian Health Plan wants to be asked first, but there is no authorization number; the one on line 2 is for that line alone.
                            """)
                    .fires(
                            """
                            institutional 131
                            asks-first 70551
                            dx G43.909
                            2026-03-02 rev 0611 70551
                            """,
                            """
                            WARN Line 1 (70551): Meridian Health Plan wants to be asked first, but there is no authorization number.
                            """)
                    .quiet(
                            """
                            asks-first 70551 72148
                            authorization PA700037
                            dx G43.909
                            2026-03-02 70551
                            """)
                    .quiet(
                            """
                            asks-first 70551
                            dx G43.909
                            2026-03-02 70551 authorized PA700037
                            2026-03-02 72148
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Set<String> listed = subject.context().authorizedFirst();
        if (listed.isEmpty()
                || subject.isVoid()
                || !Findings.isMissing(subject.claim().authorization())) {
            return;
        }
        List<Service> services = subject.services();
        for (Service service : services) {
            if (listed.contains(service.code()) && !hasOwn(service)) {
                int other = findOther(services);
                findings.say(
                        service,
                        "%s wants to be asked first, but there is no authorization number%s."
                                .formatted(
                                        subject.claim().payer().name(),
                                        other < 0
                                                ? ""
                                                : "; the one on line %d is for that line alone"
                                                        .formatted(other + 1)),
                        "Please key the number, or say why none is needed; without it the payer"
                                + " denies such a service (CO 197).");
            }
        }
    }

    private static boolean hasOwn(Service service) {
        return !Findings.isMissing(service.detail().authorization());
    }

    /** A line that has a number; -1 when none has. */
    private static int findOther(List<Service> services) {
        for (Service service : services) {
            if (hasOwn(service)) {
                return service.index();
            }
        }
        return -1;
    }
}
