package org.almoner.server.rules;

import org.almoner.server.practice.Practice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A denial in the address of the editor: codes only, and nothing of a patient. */
public final class DenialLink {

    private static final int MOST = 12;
    private static final Pattern REASON = Pattern.compile("[A-Z]{2} [A-Z0-9]{1,5}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");
    private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");
    private static final Pattern DIAGNOSIS = Pattern.compile("[A-Z][0-9A-Z]{2}(\\.[0-9A-Z]{1,4})?");

    private DenialLink() {}

    /** The editor with a rule made of this denial. */
    public static String to(FromDenial denial) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("denied", denial.reason());
        words.put("payer", denial.payer().code());
        words.put("codes", String.join(" ", denial.codes()));
        words.put("line", String.valueOf(denial.isLine()));
        words.put("modifiers", String.join(" ", denial.modifiers()));
        words.put("bare", String.valueOf(denial.isBare()));
        words.put("diagnoses", String.join(" ", denial.diagnoses()));
        words.put("unauthorized", String.valueOf(denial.isUnauthorized()));
        return words.entrySet().stream()
                .map(word ->
                        word.getKey()
                                + "="
                                + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/rules/own/new?", ""));
    }

    /** What the address says; empty when it names no denial of a payer on the list. */
    public static Optional<FromDenial> read(Map<String, String> asked, Practice practice) {
        String reason = asked.getOrDefault("denied", "");
        if (!REASON.matcher(reason).matches()) {
            return Optional.empty();
        }
        return practice.findPayerByCode(asked.getOrDefault("payer", ""))
                .map(payer ->
                        new FromDenial(
                                reason,
                                payer,
                                words(asked, "codes", CODE),
                                Boolean.parseBoolean(asked.get("line")),
                                words(asked, "modifiers", MODIFIER),
                                Boolean.parseBoolean(asked.get("bare")),
                                words(asked, "diagnoses", DIAGNOSIS),
                                Boolean.parseBoolean(asked.get("unauthorized"))));
    }

    private static List<String> words(Map<String, String> asked, String name, Pattern shape) {
        return List.of(asked.getOrDefault(name, "").split(" ", -1)).stream()
                .filter(word -> shape.matcher(word).matches())
                .limit(MOST)
                .toList();
    }
}
