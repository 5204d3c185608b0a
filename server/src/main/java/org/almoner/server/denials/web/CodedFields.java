package org.almoner.server.denials.web;

import org.almoner.server.coding.CodedService;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the fields of the correction form: code0, modifiers0, units0, pointers0 and so on. */
final class CodedFields {

    private static final int SERVICES_MAX = 50;

    private CodedFields() {}

    static List<String> diagnoses(Map<String, String> fields) {
        return words(fields, "diagnoses").stream().map(code -> code.replace(".", "")).toList();
    }

    /** A service whose code was emptied is left out. */
    static List<CodedService> services(Map<String, String> fields) {
        List<CodedService> services = new ArrayList<>();
        for (int i = 0; i < SERVICES_MAX && fields.containsKey("code" + i); i++) {
            List<String> code = words(fields, "code" + i);
            if (!code.isEmpty()) {
                services.add(
                        new CodedService(
                                code.getFirst(),
                                words(fields, "modifiers" + i),
                                number(fields.getOrDefault("units" + i, "1")),
                                words(fields, "pointers" + i).stream()
                                        .map(CodedFields::number)
                                        .toList()));
            }
        }
        return services;
    }

    private static List<String> words(Map<String, String> fields, String name) {
        return Arrays.stream(fields.getOrDefault(name, "").strip().split("[\\s,]+", -1))
                .map(word -> word.toUpperCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(
                    "Units and diagnosis positions are whole numbers.", none);
        }
    }
}
