package org.almoner.claims;

import org.almoner.claims.Remittance.Adjustment;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Remittances as text, in and out. */
final class Remittances {

    private Remittances() {}

    /** Reads the body of an 835, one segment on each line, without its envelope. */
    static Remittance read(String body) {
        return Remittance835.read(Claims.set(interchange(body)));
    }

    /** Puts ISA to ST and SE to IEA around the body's lines. */
    static String interchange(String body) {
        List<String> segments = body.strip().lines().map(String::strip).toList();
        return Stream.of(
                        "ISA*00*          *00*          *ZZ*PAYER          *ZZ*HARBOR        "
                                + " *260320*0800*^*00501*000000007*0*P*:",
                        "GS*HP*PAYER*HARBOR*20260320*0800*7*X*005010X221A1",
                        "ST*835*0007",
                        String.join("~", segments),
                        "SE*%d*0007".formatted(segments.size() + 2),
                        "GE*1*7",
                        "IEA*1*000000007",
                        "")
                .collect(Collectors.joining("~"));
    }

    /** One line for the payment, one for each claim, one for each provider adjustment. */
    static String render(Remittance remittance) {
        Stream<String> payment =
                Stream.of(
                        "%s %s %s on %s from %s (%s) to %s (%s)"
                                .formatted(
                                        remittance.method(),
                                        remittance.trace(),
                                        remittance.paid(),
                                        remittance.date(),
                                        remittance.payerName(),
                                        remittance.payerId(),
                                        remittance.payeeName(),
                                        remittance.payeeId()));
        Stream<String> claims = remittance.claims().stream().map(Remittances::render);
        Stream<String> adjustments =
                remittance.providerAdjustments().stream()
                        .map(plb ->
                                "PLB %s %s %s %s"
                                        .formatted(
                                                plb.reason(),
                                                plb.reference(),
                                                plb.fiscalPeriod(),
                                                plb.amount()));
        return Stream.of(payment, claims, adjustments)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String render(Remittance.Claim claim) {
        String head =
                "%s st %s %s paid %s pr %s icn %s member %s%s%s"
                        .formatted(
                                claim.number(),
                                claim.status(),
                                claim.charge(),
                                claim.paid(),
                                claim.patientResponsibility(),
                                claim.payerClaimNumber(),
                                claim.memberId(),
                                adjustments(claim.adjustments()),
                                list(claim.remarks()));
        return Stream.concat(Stream.of(head), claim.lines().stream().map(Remittances::render))
                .collect(Collectors.joining(" | "));
    }

    private static String render(Remittance.Line line) {
        String code =
                line.qualifier() + " " + String.join(":", both(line.code(), line.modifiers()));
        return "%s %s x%d %s paid %s%s%s%s%s%s"
                .formatted(
                        orDash(line.control()),
                        code,
                        line.units(),
                        line.charge(),
                        line.paid(),
                        line.submittedCode() == null ? "" : " for " + line.submittedCode(),
                        line.serviceDate() == null ? "" : " on " + line.serviceDate(),
                        line.allowed() == null ? "" : " allowed " + line.allowed(),
                        adjustments(line.adjustments()),
                        list(line.remarks()));
    }

    private static List<String> both(String code, List<String> modifiers) {
        return Stream.concat(Stream.of(code), modifiers.stream()).toList();
    }

    private static String orDash(@Nullable String value) {
        return value == null ? "-" : value;
    }

    private static String adjustments(List<Adjustment> adjustments) {
        return adjustments.stream()
                .map(cas ->
                        " "
                                + cas.label()
                                + " "
                                + cas.amount()
                                + (cas.quantity() == null ? "" : "/" + cas.quantity()))
                .collect(Collectors.joining());
    }

    private static String list(List<String> remarks) {
        return remarks.isEmpty() ? "" : " " + remarks;
    }
}
