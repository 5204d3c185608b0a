package org.almoner.server.demo;

import org.almoner.server.demo.DemoClinic.Coding;
import org.almoner.server.demo.DemoClinic.Service;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a coder's mistake does to the right coding. Mistakes of other desks leave it as it is. */
final class Blunders {

    private static final Map<String, String> OTHER_SIDE =
            Map.of("RT", "LT", "LT", "RT", "F6", "F1", "F1", "F6", "T5", "TA", "TA", "T5");

    /** A diagnosis with a side, and the same without. */
    private static final Map<String, String> WITHOUT_SIDE =
            Map.ofEntries(
                    Map.entry("M1711", "M179"),
                    Map.entry("M1712", "M179"),
                    Map.entry("M65331", "M65339"),
                    Map.entry("M65342", "M65349"),
                    Map.entry("M7541", "M7540"),
                    Map.entry("M7542", "M7540"),
                    Map.entry("M5441", "M5440"),
                    Map.entry("M5442", "M5440"),
                    Map.entry("L02413", "L02419"),
                    Map.entry("L02414", "L02419"),
                    Map.entry("L02415", "L02419"));

    private Blunders() {}

    static Coding apply(Mistake mistake, Coding right) {
        return switch (mistake) {
            case MISSING_50 -> services(right, Blunders::twiceWithoutSaying);
            case MISSING_25 -> services(right, service -> without(service, "25"));
            case WRONG_SIDE -> services(right, Blunders::otherSide);
            case UNSPECIFIED ->
                    new Coding(
                            right.diagnoses().stream()
                                    .map(code -> WITHOUT_SIDE.getOrDefault(code, code))
                                    .toList(),
                            right.services());
            case WRONG_POINTER -> services(right, service -> elsewhere(service, right));
            case MISSING_AUTHORIZATION,
                    EXPIRED_COVERAGE,
                    LATE_FILING,
                    MISSING_ACCIDENT,
                    DUPLICATE,
                    WRONG_MEMBER_ID ->
                    right;
        };
    }

    /** Whether the mistake can be made here at all. */
    static boolean fits(Mistake mistake, Coding right) {
        return switch (mistake) {
            case MISSING_50, MISSING_25, WRONG_SIDE, UNSPECIFIED, WRONG_POINTER ->
                    !apply(mistake, right).equals(right);
            default -> true;
        };
    }

    private static Coding services(Coding coding, Function<Service, Service> change) {
        return new Coding(coding.diagnoses(), coding.services().stream().map(change).toList());
    }

    private static Service without(Service service, String modifier) {
        return service.withModifiers(
                service.modifiers().stream().filter(m -> !m.equals(modifier)).toList());
    }

    /** As it goes: two units of the same, and no word about the sides. */
    private static Service twiceWithoutSaying(Service service) {
        if (!service.has("50")) {
            return service;
        }
        Service bare = without(service, "50");
        return new Service(bare.code(), bare.modifiers(), bare.units() * 2, bare.pointers());
    }

    /** Hemoglobin A1c for high blood pressure: the wrong line of the list was clicked. */
    private static Service elsewhere(Service service, Coding coding) {
        int pressure = coding.diagnoses().indexOf("I129") + 1;
        return service.code().equals("83036") && pressure > 0
                ? new Service(
                        service.code(), service.modifiers(), service.units(), List.of(pressure))
                : service;
    }

    private static Service otherSide(Service service) {
        List<String> turned =
                service.modifiers().stream().map(m -> OTHER_SIDE.getOrDefault(m, m)).toList();
        return service.withModifiers(turned);
    }
}
