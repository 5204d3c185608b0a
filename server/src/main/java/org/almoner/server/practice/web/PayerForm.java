package org.almoner.server.practice.web;

import org.almoner.server.frame.Typed;
import org.almoner.server.practice.Payer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The form about a payer. */
public final class PayerForm {

    /** Kinds of payer by their claim filing indicator (SBR09). */
    public static final Map<String, String> KINDS = kinds();

    private static final int DAYS_MAX = 3_650;

    private PayerForm() {}

    /** The payer as far as it can be read; what is wrong is said in {@code typed}. */
    static Payer read(Typed typed, long id, List<Payer> all) {
        String kind = typed.required("filingIndicator", "Choose one of the list.");
        if (!kind.isEmpty() && !KINDS.containsKey(kind)) {
            typed.say("filingIndicator", "Choose one of the list.");
        }
        Payer payer =
                new Payer(
                        id,
                        code(typed),
                        PracticeForm.written(typed, "name", "The payer needs a name.", 60),
                        kind,
                        PracticeForm.written(
                                typed, "address", "Claims and appeals need the street.", 55),
                        PracticeForm.written(typed, "city", "Claims need the city.", 30),
                        PracticeForm.required(
                                typed, "state", typed.state("state"), "Claims need the state."),
                        PracticeForm.required(
                                        typed, "zip", typed.zip("zip"), "Claims need the ZIP code.")
                                .replace("-", ""),
                        days(typed, "filingLimitDays"),
                        days(typed, "correctionLimitDays"),
                        days(typed, "appealLimitDays"));
        all.stream()
                .filter(one -> one.payerId() != id && one.code().equals(payer.code()))
                .findFirst()
                .ifPresent(one ->
                        typed.say("code", "%s has this identifier already.".formatted(one.name())));
        return payer;
    }

    private static String code(Typed typed) {
        String code =
                typed.required("code", "It stands on the member's card or in the payer list.")
                        .toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !code.matches("[0-9A-Z][0-9A-Z ]{1,14}")) {
            typed.say("code", "Two to fifteen letters and digits, such as 60054.");
        }
        return code;
    }

    private static int days(Typed typed, String field) {
        String text = typed.required(field, "A number of days.");
        if (!text.matches("\\d{1,4}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > DAYS_MAX) {
            typed.say(field, "A number of days, from 1 to %,d.".formatted(DAYS_MAX));
            return 0;
        }
        return Integer.parseInt(text);
    }

    static Typed blank() {
        return new Typed(
                Map.of(
                        "filingLimitDays", "180",
                        "correctionLimitDays", "180",
                        "appealLimitDays", "180"));
    }

    static Typed of(Payer payer) {
        Map<String, String> values = new HashMap<>();
        values.put("code", payer.code());
        values.put("name", payer.name());
        values.put("filingIndicator", payer.filingIndicator());
        values.put("address", payer.address());
        values.put("city", payer.city());
        values.put("state", payer.state());
        values.put("zip", payer.zip());
        values.put("filingLimitDays", String.valueOf(payer.filingLimitDays()));
        values.put("correctionLimitDays", String.valueOf(payer.correctionLimitDays()));
        values.put("appealLimitDays", String.valueOf(payer.appealLimitDays()));
        return new Typed(values);
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("CI", "commercial insurer");
        kinds.put("12", "PPO");
        kinds.put("HM", "HMO");
        kinds.put("13", "point of service");
        kinds.put("14", "exclusive provider organization");
        kinds.put("15", "indemnity");
        kinds.put("BL", "Blue Cross or Blue Shield");
        kinds.put("MB", "Medicare Part B");
        kinds.put("MA", "Medicare Part A");
        kinds.put("16", "Medicare Advantage HMO");
        kinds.put("MC", "Medicaid");
        kinds.put("CH", "TRICARE");
        kinds.put("VA", "Veterans Affairs");
        kinds.put("FI", "federal employees");
        kinds.put("OF", "another federal program");
        kinds.put("WC", "workers' compensation");
        kinds.put("AM", "automobile medical");
        kinds.put("LM", "liability medical");
        kinds.put("DS", "disability");
        kinds.put("ZZ", "something else");
        return java.util.Collections.unmodifiableMap(kinds);
    }

    /** {@code commercial insurer}; the indicator itself where we have no word for it. */
    public static String kind(String filingIndicator) {
        return KINDS.getOrDefault(filingIndicator, filingIndicator);
    }
}
