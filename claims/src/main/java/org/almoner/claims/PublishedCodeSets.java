package org.almoner.claims;

import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.x12.check.CodeSets;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Judges values of the code sets that stand outside the X12 guides (SNIP type 5). A set that is at
 * hand in full is looked up; of the others only the form is judged, because a code that we merely
 * do not have is no error of the sender.
 */
public final class PublishedCodeSets implements CodeSets {

    /** Code source 22: USPS states, territories and military posts, and Canada's provinces. */
    private static final Set<String> STATES =
            words(
                    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO"
                        + " MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI"
                        + " WY AS GU MP PR VI FM MH PW UM AA AE AP AB BC MB NB NL NS NT NU ON PE QC"
                        + " SK YT");

    /** Code source 507, claim status categories. */
    private static final Set<String> STATUS_CATEGORIES =
            words(
                    "A0 A1 A2 A3 A4 A5 A6 A7 A8 DR01 DR02 DR03 DR04 DR05 DR06 DR07 DR08 D0 E0 E1 E2"
                        + " E3 E4 F0 F1 F2 F3 F3F F3N F4 P0 P1 P2 P3 P4 P5 R0 R1 R3 R4 R5 R6 R7 R8"
                        + " R9 R10 R11 R12 R13 R14 R15 R16 R17 RQ");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Predicate<String>> sets;

    /**
     * @param codes what is loaded; places of service are held in full by the starter set too
     */
    public PublishedCodeSets(CodeBook codes) {
        sets =
                Map.ofEntries(
                        Map.entry("npi", Npi::isValid),
                        Map.entry("state", STATES::contains),
                        Map.entry("country", COUNTRIES::contains),
                        Map.entry("currency", CURRENCIES::contains),
                        Map.entry("zip", form("\\d{5}(\\d{4})?")),
                        Map.entry(
                                "pos",
                                code ->
                                        codes.findEver(CodeSystem.PLACE_OF_SERVICE, code)
                                                .isPresent()),
                        Map.entry("claim-status-category", STATUS_CATEGORIES::contains),
                        Map.entry("claim-status", form("\\d{1,3}")),
                        Map.entry("carc", form("[1-9]\\d{0,2}|[ABDPWY]\\d{1,2}")),
                        Map.entry("rarc", form("(M|MA|N)\\d{1,3}")),
                        Map.entry("icd10cm", form("[A-Z][0-9A-Z]{2}[0-9A-Z]{0,4}")),
                        Map.entry("icd10pcs", form("[0-9A-HJ-NP-Z]{7}")),
                        Map.entry("procedure", form("\\d{4}[0-9AFMTU]|[A-V]\\d{4}")),
                        Map.entry("modifier", form("[0-9A-Z]{2}")),
                        Map.entry("ndc", form("\\d{11}")),
                        Map.entry("revenue", form("\\d{3,4}")),
                        Map.entry("drg", form("\\d{1,4}")),
                        Map.entry("taxonomy", form("[0-9A-Z]{9}[XY]")));
    }

    @Override
    public Verdict judge(String set, String value) {
        Predicate<String> known = sets.get(set);
        if (known == null) {
            return Verdict.NOT_JUDGED;
        }
        return known.test(value) ? Verdict.KNOWN : Verdict.UNKNOWN;
    }

    private static Predicate<String> form(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return value -> compiled.matcher(value).matches();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" +", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
