package org.almoner.claims.scrub.services;

import org.almoner.claims.LineDetail.Dose;
import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.DrugProducts.Product;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The units of the code are no more than the drug that the NDC's quantity holds. */
final class NdcUnits extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "ndc-units",
                            "NDC quantity and units agree",
                            "A line does not bill more units of a drug than the quantity of its NDC"
                                    + " holds.")
                    .warns()
                    .needs(Need.DRUG_PRODUCTS)
                    .where(Sign.NDC)
                    .source(
                            "CMS, ASP NDC-HCPCS crosswalk of the quarter: package size and billable"
                                    + " units")
                    .fires(
                            """
                            dx J02.0
                            2026-03-02 J0696 x8 ndc 00409733201 of 1 UN
                            """,
                            """
                            WARN Line 1 (J0696): 8 units are billed, but 1 UN of NDC 00409733201 holds 4 (4 a container).
                            """)
                    .fires(
                            """
                            dx J02.0
                            2026-03-02 J0696 x8 ndc 00338500241 of 50 ML
                            """,
                            """
                            WARN Line 1 (J0696): 8 units are billed, but 50 ML of NDC 00338500241 hold 4 (4 in 50 ML).
                            """)
                    .quiet(
                            """
                            dx J02.0
                            2026-03-02 J0696 x4 ndc 00409733201 of 1 UN
                            """)
                    .quiet(
                            """
                            # A part of a container may be billed.
                            dx J02.0
                            2026-03-02 J0696 x2 ndc 00409733201 of 1 UN
                            """)
                    .quiet(
                            """
                            # A container of 1 may be a millilitre or a vial of powder.
                            dx J02.0
                            2026-03-02 J0696 x8 ndc 00409733201 of 1 ML
                            """);

    NdcUnits() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        String ndc = service.ndc();
        Dose dose = service.detail().dose();
        if (ndc == null || dose == null) {
            return;
        }
        Product product = subject.shelf().drugs().find(ndc, service.from());
        if (product != null
                && product.units().signum() > 0
                && product.codes().getFirst().equals(service.code())) {
            check(findings, service, ndc, dose, product);
        }
    }

    private static void check(
            Findings findings, Service service, String ndc, Dose dose, Product product) {
        boolean isLiquid =
                dose.unit().equals("ML") && product.size().compareTo(BigDecimal.ONE) != 0;
        if (!isLiquid && !dose.unit().equals("UN")) {
            return;
        }
        BigDecimal held =
                isLiquid
                        ? dose.quantity()
                                .multiply(product.units())
                                .divide(product.size(), 4, RoundingMode.HALF_UP)
                        : dose.quantity().multiply(product.units());
        // A unit may also be a whole package, and units are rounded up.
        BigDecimal most =
                isLiquid ? held : dose.quantity().multiply(product.packageUnits()).max(held);
        if (service.quantity().compareTo(most.setScale(0, RoundingMode.CEILING)) > 0) {
            findings.say(
                    service,
                    "%s units are billed, but %s %s of NDC %s %s %s (%s)."
                            .formatted(
                                    service.quantity().toPlainString(),
                                    dose.quantity().toPlainString(),
                                    dose.unit(),
                                    ndc,
                                    dose.quantity().compareTo(BigDecimal.ONE) == 0
                                            ? "holds"
                                            : "hold",
                                    plain(held),
                                    isLiquid
                                            ? plain(product.units())
                                                    + " in "
                                                    + plain(product.size())
                                                    + " ML"
                                            : plain(product.units()) + " a container"),
                    "Please compare the dose in the record with the package: either the units of"
                            + " the code or the quantity of the NDC is wrong.");
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
