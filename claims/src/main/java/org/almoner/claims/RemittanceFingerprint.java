package org.almoner.claims;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a remittance is known again. Payers use check numbers more than once, and the same answer
 * comes in new envelopes, so neither the number nor the bytes are enough: the identity says which
 * payment it is, and the content hash says what it decides. The hash does not depend on envelope,
 * separators, white space or the order of the claims.
 *
 * @param contentSha256 64 hexadecimal digits over claims and provider adjustments
 */
public record RemittanceFingerprint(Identity identity, String contentSha256) {

    private static final String FIELD = "\u001f";
    private static final String ABSENT = "\u0000";

    /** Which payment: payer, TRN02, BPR02, BPR16 and payee. */
    public record Identity(
            String payerId, String trace, Money paid, LocalDate date, String payeeId) {}

    /** What to do with a remittance that has come in. */
    public enum Verdict {
        /** Never seen: it may be proved and posted. */
        NEW,
        /** Seen before, the same in every respect: nothing to do but say so. */
        SAME,
        /** The payer's number was seen, but this is not the same payment: a person decides. */
        SAME_NUMBER_OTHER_CONTENT
    }

    public static RemittanceFingerprint of(Remittance remittance) {
        Identity identity =
                new Identity(
                        clean(remittance.payerId()),
                        clean(remittance.trace()),
                        remittance.paid(),
                        remittance.date(),
                        clean(remittance.payeeId()));
        return new RemittanceFingerprint(identity, sha256(content(remittance)));
    }

    /** Compares with what is known already, at least everything of the same payer and number. */
    public Verdict compareWith(Collection<RemittanceFingerprint> known) {
        if (known.contains(this)) {
            return Verdict.SAME;
        }
        boolean isNumberKnown =
                known.stream()
                        .map(RemittanceFingerprint::identity)
                        .anyMatch(other ->
                                other.payerId().equals(identity.payerId())
                                        && other.trace().equals(identity.trace()));
        return isNumberKnown ? Verdict.SAME_NUMBER_OTHER_CONTENT : Verdict.NEW;
    }

    private static String content(Remittance remittance) {
        Stream<String> claims = remittance.claims().stream().map(RemittanceFingerprint::claim);
        Stream<String> adjustments =
                remittance.providerAdjustments().stream()
                        .map(RemittanceFingerprint::providerAdjustment);
        return Stream.concat(claims, adjustments).sorted().collect(Collectors.joining("\n"));
    }

    private static String claim(Remittance.Claim claim) {
        return joined(
                "CLP",
                claim.number(),
                claim.status(),
                claim.charge(),
                claim.paid(),
                claim.patientResponsibility(),
                claim.payerClaimNumber(),
                claim.memberId(),
                adjustments(claim.adjustments()),
                strings(claim.remarks()),
                claim.lines().stream()
                        .map(RemittanceFingerprint::line)
                        .collect(Collectors.joining("\u001e")));
    }

    private static String line(Remittance.Line line) {
        return joined(
                "SVC",
                line.control(),
                line.qualifier(),
                line.code(),
                strings(line.modifiers()),
                line.charge(),
                line.paid(),
                line.units(),
                line.submittedCode(),
                line.serviceDate(),
                adjustments(line.adjustments()),
                strings(line.remarks()),
                line.allowed());
    }

    private static String adjustments(List<Remittance.Adjustment> adjustments) {
        return adjustments.stream()
                .map(adjustment ->
                        joined(
                                adjustment.group(),
                                adjustment.reason(),
                                adjustment.amount(),
                                adjustment.quantity()))
                .collect(Collectors.joining("\u001d"));
    }

    private static String providerAdjustment(Remittance.ProviderAdjustment adjustment) {
        return joined(
                "PLB",
                adjustment.providerId(),
                adjustment.fiscalPeriod(),
                adjustment.reason(),
                adjustment.reference(),
                adjustment.amount());
    }

    private static String strings(List<String> values) {
        return values.stream()
                .map(RemittanceFingerprint::clean)
                .collect(Collectors.joining("\u001c"));
    }

    private static String joined(@Nullable Object... values) {
        return Stream.of(values)
                .map(value -> value == null ? ABSENT : plain(value))
                .collect(Collectors.joining(FIELD));
    }

    private static String plain(Object value) {
        return value instanceof Money money
                ? String.valueOf(money.cents())
                : clean(value.toString());
    }

    /** White space and case are the sender's taste, not content. */
    private static String clean(String value) {
        return value.strip().replaceAll(" +", " ").toUpperCase(Locale.ROOT);
    }

    private static String sha256(String content) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
