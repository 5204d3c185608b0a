package org.almoner.codes.fees;

import org.almoner.codes.fees.Price.Verdict;

import java.util.List;

/**
 * Modifiers that take a share of a surgery, each as its indicator in the fee schedule allows.
 *
 * <p>Source: Medicare Claims Processing Manual, chapter 12, sections 20.4.3 and 40; the shares of
 * the global package are those of the relative value file.
 */
final class SurgicalModifiers {

    private static final List<String> ASSISTANTS = List.of("80", "81", "82");
    private static final List<String> PACKAGES = List.of("54", "55", "56", "78");

    private SurgicalModifiers() {}

    static void apply(Quote quote, RelativeValues values) {
        Service service = quote.service();
        if (service.has("22") || service.has("52")) {
            quote.ends(
                    Verdict.PAYER_DECIDES,
                    service.has("22")
                            ? "Modifier 22: more work than usual, priced from the documentation."
                            : "Modifier 52: less than the whole service, priced from the"
                                    + " documentation.");
            return;
        }
        if (service.has("50")) {
            bilateral(quote, values);
        }
        String part = service.firstOf(PACKAGES);
        if (!part.isEmpty()) {
            globalPackage(quote, values, part);
        }
        if (quote.isPayable() && service.has("62")) {
            cosurgeon(quote, values);
        }
        if (quote.isPayable() && service.has("66")) {
            team(quote, values);
        }
        if (quote.isPayable() && service.has("AS")) {
            assistant(quote, values, "AS", Share.thousandths(136), "13.6 % (85 % of 16 %)");
        } else if (quote.isPayable() && !service.firstOf(ASSISTANTS).isEmpty()) {
            assistant(quote, values, service.firstOf(ASSISTANTS), Share.percent(16), "16 %");
        }
    }

    private static void bilateral(Quote quote, RelativeValues values) {
        switch (values.bilateral()) {
            case '1' -> quote.take(Share.percent(150), "Modifier 50, both sides at 150 %");
            case '3' -> quote.take(Share.percent(200), "Modifier 50, each side at 100 %");
            case '2' -> quote.step("Modifier 50 adds nothing: the values are those of both sides");
            default ->
                    quote.step(
                            "Modifier 50 adds nothing: bilateral indicator " + values.bilateral());
        }
    }

    private static void globalPackage(Quote quote, RelativeValues values, String part) {
        String days = values.globalDays();
        if (part.equals("78") && days.equals("000")) {
            quote.step("Modifier 78 on a procedure without days after it: paid in full");
            return;
        }
        if (!days.equals("010") && !days.equals("090")) {
            quote.ends(
                    Verdict.NOT_ALLOWED,
                    "Modifier %s needs a global period of 10 or 90 days; this one has %s."
                            .formatted(part, days));
            return;
        }
        long percent =
                switch (part) {
                    case "54" -> values.preoperative() + values.intraoperative();
                    case "55" -> values.postoperative();
                    case "56" -> values.preoperative();
                    default -> values.intraoperative();
                };
        String what =
                switch (part) {
                    case "54" -> "surgery without the care afterwards";
                    case "55" -> "care afterwards alone";
                    case "56" -> "care before alone";
                    default -> "back in the operating room, the surgery alone";
                };
        quote.take(Share.percent(percent), "Modifier %s, %s: %d %%".formatted(part, what, percent));
    }

    private static void cosurgeon(Quote quote, RelativeValues values) {
        switch (values.cosurgeon()) {
            case '1' ->
                    quote.take(
                            Share.thousandths(625),
                            "Modifier 62, two surgeons at 62.5 % each, the need documented");
            case '2' ->
                    quote.take(Share.thousandths(625), "Modifier 62, two surgeons at 62.5 % each");
            default ->
                    quote.ends(
                            Verdict.NOT_ALLOWED,
                            "Modifier 62: two surgeons are not paid for this procedure.");
        }
    }

    private static void team(Quote quote, RelativeValues values) {
        boolean allowed = values.team() == '1' || values.team() == '2';
        quote.ends(
                allowed ? Verdict.PAYER_DECIDES : Verdict.NOT_ALLOWED,
                allowed
                        ? "Modifier 66: a team, each member priced from the documentation."
                        : "Modifier 66: a team is not paid for this procedure.");
    }

    private static void assistant(
            Quote quote, RelativeValues values, String modifier, Share share, String words) {
        switch (values.assistant()) {
            case '0' ->
                    quote.take(
                            share,
                            "Modifier %s, assistant at %s, the need documented"
                                    .formatted(modifier, words));
            case '2' ->
                    quote.take(share, "Modifier %s, assistant at %s".formatted(modifier, words));
            default ->
                    quote.ends(
                            Verdict.NOT_ALLOWED,
                            "Modifier %s: an assistant is not paid for this procedure (indicator %c)."
                                    .formatted(modifier, values.assistant()));
        }
    }
}
