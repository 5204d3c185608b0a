package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.DrugProducts.Product;

/** The product that an NDC names is billed with one code, and the line has another. */
final class NdcOfAnotherCode extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "ndc-code",
                            "NDC belongs to the code",
                            "The product of the NDC is one that the line's code stands for.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .warns()
                    .needs(Need.DRUG_PRODUCTS)
                    .where(Sign.NDC)
                    .source("CMS, ASP NDC-HCPCS crosswalk of the quarter")
                    .fires(
                            """
                            dx J02.0
                            2026-03-02 J1885 ndc 00409733201
                            """,
                            """
                            WARN Line 1 (J1885): the product of NDC 00409733201 is billed with J0696.
                            """)
                    .quiet(
                            """
                            dx J02.0
                            2026-03-02 J0696 ndc 00409733201
                            """);

    NdcOfAnotherCode() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        String ndc = service.ndc();
        if (ndc == null || !isProduct(service)) {
            return;
        }
        Product product = subject.shelf().drugs().find(ndc, service.from());
        if (product != null && !product.codes().contains(service.code())) {
            findings.say(
                    service,
                    "the product of NDC %s is billed with %s."
                            .formatted(ndc, String.join(" or ", product.codes())),
                    "Please compare the package with the line: either the NDC or the code is of"
                            + " another drug or strength.");
        }
    }

    /** A code for a drug; some payers want the NDC beside the code for giving it. */
    private static boolean isProduct(Service service) {
        return service.numberBehind('J') >= 0
                || service.numberBehind('Q') >= 0
                || service.isWithin(90476, 90759);
    }
}
