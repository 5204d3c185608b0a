package org.almoner.claims;

import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.x12.check.CodeSets;

import java.time.LocalDate;
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

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private final CodeBook codes;
    private final LocalDate today;
    private final Map<String, Predicate<String>> sets;

    /**
     * @param codes what is loaded; a set that is held in full is looked up whatever the day,
     *     because a file may be older than the newest release
     * @param today when a set was last loaded too long before it, a code may be newer than the set
     */
    public PublishedCodeSets(CodeBook codes, LocalDate today) {
        this.codes = codes;
        this.today = today;
        sets =
                Map.ofEntries(
                        Map.entry("npi", Npi::isValid),
                        Map.entry("state", STATES::contains),
                        Map.entry("country", COUNTRIES::contains),
                        Map.entry("currency", CURRENCIES::contains),
                        Map.entry("zip", form("\\d{5}(\\d{4})?")),
                        held(CodeSystem.PLACE_OF_SERVICE, "pos", "\\d{2}"),
                        held(
                                CodeSystem.CLAIM_STATUS_CATEGORY,
                                "claim-status-category",
                                "[A-Z][0-9A-Z]{1,3}"),
                        held(CodeSystem.CLAIM_STATUS, "claim-status", "\\d{1,3}"),
                        held(CodeSystem.CARC, "carc", "[1-9]\\d{0,2}|[ABDPWY]\\d{1,2}"),
                        held(CodeSystem.RARC, "rarc", "(M|MA|N)\\d{1,3}"),
                        held(CodeSystem.ICD10CM, "icd10cm", "[A-Z][0-9A-Z]{2}[0-9A-Z]{0,4}"),
                        held(CodeSystem.ICD10PCS, "icd10pcs", "[0-9A-HJ-NP-Z]{7}"),
                        Map.entry("procedure", form("\\d{4}[0-9AFMTU]|[A-V]\\d{4}")),
                        Map.entry("modifier", form("[0-9A-Z]{2}")),
                        Map.entry("ndc", form("\\d{11}")),
                        held(CodeSystem.REVENUE, "revenue", "\\d{3,4}"),
                        Map.entry("drg", form("\\d{1,4}")),
                        held(CodeSystem.TAXONOMY, "taxonomy", "[0-9A-Z]{9}[XY]"));
    }

    /** A set that is looked up where every code of it is here, and judged by its form elsewhere. */
    private Map.Entry<String, Predicate<String>> held(
            CodeSystem system, String set, String pattern) {
        Predicate<String> form = form(pattern);
        return Map.entry(
                set,
                codes.isWhole(system, today)
                        ? code -> form.test(code) && codes.findEver(system, code).isPresent()
                        : form);
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
