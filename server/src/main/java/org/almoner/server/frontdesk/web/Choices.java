package org.almoner.server.frontdesk.web;

import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.server.frame.Show;
import org.almoner.server.frontdesk.CoverageKind;
import org.almoner.server.frontdesk.Guarantor;
import org.almoner.server.frontdesk.PostalAddress;
import org.almoner.server.practice.Payer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the front desk's lists offer, and how its facts are written. Used by the templates. */
public final class Choices {

    public static final Map<String, String> GENDERS =
            ordered("F", "female", "M", "male", "U", "unknown");
    public static final Map<String, String> KINDS =
            Stream.of(CoverageKind.values())
                    .collect(
                            Collectors.toMap(
                                    CoverageKind::name,
                                    CoverageKind::title,
                                    (a, b) -> a,
                                    LinkedHashMap::new));
    public static final Map<String, String> GUARANTORS =
            Stream.of(Guarantor.Relationship.values())
                    .collect(
                            Collectors.toMap(
                                    Guarantor.Relationship::name,
                                    Guarantor.Relationship::title,
                                    (a, b) -> a,
                                    LinkedHashMap::new));
    public static final Map<String, String> POSITIONS =
            ordered("1", "first", "2", "second", "3", "third");
    public static final Map<String, String> RELATIONSHIPS =
            ordered(
                    Relationship.SELF.name(), "the patient's own policy",
                    Relationship.SPOUSE.name(), "spouse",
                    Relationship.CHILD.name(), "child",
                    Relationship.EMPLOYEE.name(), "employee",
                    Relationship.OTHER.name(), "other");

    private Choices() {}

    public static Map<String, String> payers(List<Payer> payers) {
        Map<String, String> options = new LinkedHashMap<>();
        payers.forEach(payer -> options.put(String.valueOf(payer.payerId()), payer.name()));
        return options;
    }

    /** {@code first}, {@code second}... */
    public static String position(int position) {
        return POSITIONS.getOrDefault(String.valueOf(position), "as number " + position);
    }

    public static String address(PostalAddress address) {
        String text =
                Stream.of(address.line(), address.line2(), address.city(), address.state())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        String zip = Show.zip(Objects.requireNonNullElse(address.zip(), ""));
        return text.isEmpty() && zip.isEmpty() ? "–" : (text + " " + zip).strip();
    }

    public static String guarantor(Guarantor guarantor) {
        if (guarantor.relationship() == Guarantor.Relationship.SELF) {
            return "the patient";
        }
        String name =
                Stream.of(guarantor.firstName(), guarantor.lastName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return "%s (%s)".formatted(name, guarantor.relationship().title());
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            options.put(pairs[i], pairs[i + 1]);
        }
        return options;
    }
}
