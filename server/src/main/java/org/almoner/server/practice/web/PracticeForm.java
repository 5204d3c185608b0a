package org.almoner.server.practice.web;

import org.almoner.claims.CliaNumber;
import org.almoner.claims.Npi;
import org.almoner.server.frame.Typed;
import org.almoner.server.practice.Profile;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The practice as its claims name it: from what was typed to a profile, and back for a change. */
final class PracticeForm {

    private static final int NAME_LENGTH_MAX = 60;
    private static final int STREET_LENGTH_MAX = 55;

    private PracticeForm() {}

    /** The profile as far as it can be read; what is wrong is said in {@code typed}. */
    static Profile read(Typed typed) {
        String taxId = digits(typed, "taxId", 9, "A tax id has nine digits, such as 12-3456789.");
        String submitter = Objects.requireNonNullElse(typed.optional("submitter"), taxId);
        if (!submitter.matches("[A-Za-z0-9 ]{0,15}")) {
            typed.say("submitter", "At most 15 letters and digits.");
        }
        return new Profile(
                written(typed, "practiceName", "The practice needs a name.", NAME_LENGTH_MAX),
                npi(typed, "npi"),
                taxId,
                taxonomy(typed),
                written(typed, "address", "Claims need the street.", STREET_LENGTH_MAX),
                written(typed, "city", "Claims need the city.", 30),
                required(typed, "state", typed.state("state"), "Claims need the state."),
                required(typed, "zip", typed.zip("zip"), "Claims need the ZIP code.")
                        .replace("-", ""),
                phone(typed),
                submitter,
                clia(typed));
    }

    static Typed of(Profile profile) {
        Map<String, String> values = new HashMap<>();
        values.put("practiceName", profile.name());
        values.put("npi", profile.npi());
        values.put("taxId", profile.taxId());
        values.put("taxonomy", profile.taxonomy());
        values.put("address", profile.address());
        values.put("city", profile.city());
        values.put("state", profile.state());
        values.put("zip", profile.zip());
        values.put("phone", profile.phone());
        values.put("submitter", profile.submitter());
        values.put("clia", profile.clia() == null ? "" : profile.clia());
        return new Typed(values);
    }

    /** A text that X12 can carry, no longer than its element. */
    static String written(Typed typed, String field, String whenMissing, int lengthMax) {
        String text = typed.required(field, whenMissing);
        if (text.length() > lengthMax) {
            typed.say(field, "Claims have room for %d characters.".formatted(lengthMax));
        }
        if (!text.matches("[\\x20-\\x7e&&[^~*:^|]]*")) {
            typed.say(
                    field, "Plain letters only, without ~ * : ^ and |: claims cannot carry them.");
        }
        return text;
    }

    static String npi(Typed typed, String field) {
        String npi = digits(typed, field, 10, "An NPI has ten digits.");
        if (npi.length() == 10 && !Npi.isValid(npi)) {
            typed.say(
                    field,
                    "The last digit does not fit the others; often two digits were swapped.");
        }
        return npi;
    }

    static String taxonomy(Typed typed) {
        String text =
                typed.required("taxonomy", "Ten characters, such as 207Q00000X.")
                        .toUpperCase(java.util.Locale.ROOT);
        if (!text.isEmpty() && !text.matches("[0-9A-Z]{9}X")) {
            typed.say("taxonomy", "Ten characters that end in X, such as 207Q00000X.");
        }
        return text;
    }

    /** Whoever does no laboratory tests has none. */
    private static @Nullable String clia(Typed typed) {
        String text = typed.optional("clia");
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
        if (!CliaNumber.isValid(plain)) {
            typed.say(
                    "clia",
                    "Ten characters: two digits, the letter D, seven digits, such as 20D1234567.");
        }
        return plain;
    }

    static String digits(Typed typed, String field, int count, String whenWrong) {
        String text = typed.required(field, whenWrong);
        String plain = text.replaceAll("[\\s-]", "");
        if (!plain.matches("\\d{%d}".formatted(count))) {
            typed.say(field, whenWrong);
        }
        return plain;
    }

    /** X12 wants a telephone number as ten digits. */
    private static String phone(Typed typed) {
        String text = typed.required("phone", "Payers need a telephone number.");
        String plain = text.replaceAll("[\\s().+-]", "").replaceFirst("^1(?=\\d{10}$)", "");
        if (!plain.matches("\\d{10}")) {
            typed.say("phone", "Ten digits, such as 614-555-0142.");
        }
        return plain;
    }

    static String required(Typed typed, String field, @Nullable String text, String why) {
        if (text == null) {
            typed.say(field, why);
            return "";
        }
        return text;
    }
}
