package org.almoner.server.statements;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.reasons.ReasonWords;
import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;

/**
 * Billing in words that a person who is not in the trade can read: short, kind, grade 6 at most.
 */
final class PlainWords {

    private static final CodeBook BOOK = CodeBook.starter();

    private PlainWords() {}

    static String service(ProfessionalClaim.Line line) {
        String title =
                BOOK.findEver(CodeSystem.CPT, line.code())
                        .or(() -> BOOK.findEver(CodeSystem.HCPCS, line.code()))
                        .map(Code::title)
                        .orElse("Service " + line.code());
        return line.units() > 1 ? "%s, %d times".formatted(title, line.units()) : title;
    }

    /** Why a part of the cost is the patient's; {@code reason} is such as {@code PR 2}. */
    static String share(String reason) {
        return switch (reason) {
            case "PR 1" ->
                    "This goes to your deductible. You pay this much each year before your plan"
                            + " pays.";
            case "PR 2" -> "This is your coinsurance. It is your part of the cost.";
            case "PR 3" -> "This is your copay. It is a set amount for each visit.";
            default -> ReasonWords.carc(reason.substring(reason.indexOf(' ') + 1)).patient();
        };
    }

    static String uncovered() {
        return "We know of no insurance for this visit";
    }

    static String charged() {
        return "We charged for this visit.";
    }

    static String leftByAnother() {
        return "Your other plan left this for the same visit.";
    }

    static String passedOn() {
        return "We asked your next plan to pay this. You do not owe it now.";
    }

    static String paid(String payer) {
        return payer + " paid us.";
    }

    static String adjusted(String payer) {
        return "We took this off. It is part of our deal with %s. You do not owe it."
                .formatted(payer);
    }

    static String contested(String payer) {
        return "%s did not pay this yet. We are working on it. You do not owe it now."
                .formatted(payer);
    }

    static String open(String payer) {
        return "%s has not told us yet what it will pay.".formatted(payer);
    }

    static String writtenOff() {
        return "We dropped this. You do not owe it.";
    }

    static String credit() {
        return "You paid this before. We take it off.";
    }

    static String notFinished() {
        return "Insurance has not finished with some visits. They are not on this bill. You owe"
                + " nothing for them now.";
    }

    static String howToPay() {
        return "You can pay at the desk, by check, or by card on the phone.";
    }

    static String hardToPay() {
        return "If this is hard to pay, call us. We will find a way.";
    }

    static String patientPaid() {
        return "You paid. Thank you.";
    }
}
