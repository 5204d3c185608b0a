package org.almoner.server.frontdesk;

import org.almoner.claims.Eligibility.Benefit;
import org.almoner.claims.Eligibility.Rejection;
import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Benefits and refusals of a 271 in words that a patient at the desk understands. */
public final class BenefitWords {

    private static final Map<String, String> INFORMATION =
            Map.ofEntries(
                    Map.entry("1", "Active coverage"),
                    Map.entry("2", "Active, full risk"),
                    Map.entry("3", "Active, services covered"),
                    Map.entry("6", "Inactive"),
                    Map.entry("7", "Inactive, pending eligibility"),
                    Map.entry("8", "Inactive, pending investigation"),
                    Map.entry("A", "Coinsurance"),
                    Map.entry("B", "Copay"),
                    Map.entry("C", "Deductible"),
                    Map.entry("D", "Benefit"),
                    Map.entry("E", "Exclusion"),
                    Map.entry("F", "Limit"),
                    Map.entry("G", "Out-of-pocket maximum"),
                    Map.entry("I", "Not covered"),
                    Map.entry("L", "Primary care provider"),
                    Map.entry("R", "Another payer"),
                    Map.entry("U", "Ask this contact"),
                    Map.entry("X", "Health care facility"),
                    Map.entry("Y", "Spend down"));

    private static final Map<String, String> SERVICES =
            Map.ofEntries(
                    Map.entry("1", "medical care"),
                    Map.entry("2", "surgery"),
                    Map.entry("4", "X-ray"),
                    Map.entry("5", "laboratory"),
                    Map.entry("30", "the whole plan"),
                    Map.entry("33", "chiropractic"),
                    Map.entry("35", "dental care"),
                    Map.entry("47", "hospital"),
                    Map.entry("48", "hospital, inpatient"),
                    Map.entry("50", "hospital, outpatient"),
                    Map.entry("86", "emergency room"),
                    Map.entry("88", "pharmacy"),
                    Map.entry("98", "office visit"),
                    Map.entry("A7", "psychiatric, inpatient"),
                    Map.entry("AL", "vision"),
                    Map.entry("MH", "mental health"),
                    Map.entry("PT", "physical therapy"),
                    Map.entry("UC", "urgent care"));

    private static final Map<String, String> PERIODS =
            Map.of(
                    "6", "an hour",
                    "7", "a day",
                    "21", "for all years",
                    "22", "a service year",
                    "23", "a calendar year",
                    "24", "so far this year",
                    "25", "in this contract",
                    "27", "a visit",
                    "29", "still remaining",
                    "32", "in a lifetime");

    private static final Map<String, String> LEVELS =
            Map.of(
                    "IND", "one person",
                    "FAM", "the family",
                    "ESP", "employee and spouse",
                    "ECH", "employee and children",
                    "EMP", "the employee",
                    "DEP", "dependents");

    /** One benefit as a row of the screen. */
    public record Row(
            String what,
            String amount,
            String period,
            String who,
            String service,
            String network,
            String notes) {}

    private BenefitWords() {}

    /** Every benefit, first what is asked most at the desk. */
    public static List<Row> rows(List<Benefit> benefits) {
        List<String> order = List.of("1", "6", "B", "C", "A", "G");
        return benefits.stream()
                .sorted(
                        java.util.Comparator.comparingInt(benefit -> {
                            int at = order.indexOf(benefit.information());
                            return at < 0 ? order.size() : at;
                        }))
                .map(BenefitWords::row)
                .toList();
    }

    private static Row row(Benefit benefit) {
        Boolean inNetwork = benefit.inNetwork();
        return new Row(
                INFORMATION.getOrDefault(benefit.information(), "Code " + benefit.information()),
                amount(benefit),
                word(PERIODS, benefit.period()),
                word(LEVELS, benefit.level()),
                word(SERVICES, benefit.serviceType()),
                inNetwork == null ? "" : inNetwork ? "in network" : "out of network",
                String.join(" ", benefit.messages()));
    }

    private static String amount(Benefit benefit) {
        Money money = benefit.amount();
        if (money != null) {
            return money.toString();
        }
        Integer share = benefit.percentBasisPoints();
        if (share == null) {
            return "";
        }
        return share % 100 == 0
                ? share / 100 + "%"
                : "%d.%02d%%".formatted(share / 100, share % 100);
    }

    private static String word(Map<String, String> words, @Nullable String code) {
        return code == null ? "" : words.getOrDefault(code, "code " + code);
    }

    /** The few figures that the front desk tells a patient, in sentences. */
    public static List<String> sentences(List<Benefit> benefits) {
        List<String> sentences = new ArrayList<>();
        add(sentences, benefits, "B", null, "Copay for %s: %s.");
        add(sentences, benefits, "C", "23", "Deductible for %s: %s a year.");
        add(sentences, benefits, "C", "29", "Deductible for %s still to pay: %s.");
        add(sentences, benefits, "A", null, "Coinsurance for %s: the patient pays %s.");
        add(sentences, benefits, "G", "23", "Out-of-pocket maximum for %s: %s a year.");
        add(sentences, benefits, "G", "29", "Out-of-pocket maximum for %s still to reach: %s.");
        return sentences;
    }

    private static void add(
            List<String> sentences,
            List<Benefit> benefits,
            String information,
            @Nullable String period,
            String sentence) {
        benefits.stream()
                .filter(benefit -> benefit.information().equals(information))
                .filter(benefit -> period == null || period.equals(benefit.period()))
                .filter(benefit -> !Boolean.FALSE.equals(benefit.inNetwork()))
                .filter(benefit -> !"FAM".equals(benefit.level()))
                .filter(benefit -> !amount(benefit).isEmpty())
                .map(benefit ->
                        sentence.formatted(
                                benefit.serviceType() == null
                                        ? "the whole plan"
                                        : word(SERVICES, benefit.serviceType()),
                                amount(benefit)))
                .distinct()
                .forEach(sentences::add);
    }

    /** What to do about a refusal. */
    public static String advice(Rejection rejection) {
        return switch (rejection.reason()) {
            case "42", "80" ->
                    "The payer's system is not answering now. Ask again in a few minutes.";
            case "41", "43", "44", "45", "46", "47", "48", "50", "51", "79" ->
                    "The payer does not know the practice by this NPI. Look at the practice's"
                            + " profile and at the enrolment with this payer.";
            case "52", "53", "54", "55", "56", "57", "60", "61", "62", "63" ->
                    "Look at the date asked about, and at the dates of the coverage.";
            case "58", "71" -> "Compare the date of birth with the card and correct it.";
            case "64", "72", "67", "75", "76", "68" ->
                    "Compare the member id with the card, letter by letter, and correct it; or the"
                            + " coverage may belong to another payer.";
            case "65", "66", "73", "74" ->
                    "Compare the subscriber's name and sex with the card and correct them.";
            case "T4" -> "The payer's name or number is missing; look at the payer's entry.";
            default -> "Read the payer's words above, and call the payer if they do not help.";
        };
    }
}
