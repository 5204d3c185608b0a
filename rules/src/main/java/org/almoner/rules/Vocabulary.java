package org.almoner.rules;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a condition may speak of: the claim, its lines, and the patient's earlier lines. */
public final class Vocabulary {

    private static final Map<String, Thing> THINGS = new LinkedHashMap<>();

    static final StructType PARTY =
            thing(
                    "Provider",
                    new Field("npi", SimpleType.STRING, "ten digits; empty when nobody is named"),
                    new Field("taxonomy", SimpleType.STRING, "ten characters, or empty"),
                    new Field("name", SimpleType.STRING, "last name, or the organization's"));

    static final StructType PAYER =
            thing(
                    "Payer",
                    new Field("id", SimpleType.STRING, "the payer's identifier"),
                    new Field("name", SimpleType.STRING, "as on the claim"),
                    new Field("filing", SimpleType.STRING, "MB Medicare, MC Medicaid, CI, BL..."),
                    new Field("order", SimpleType.STRING, "P, S or T: first, second, third"));

    static final StructType PATIENT =
            thing(
                    "Patient",
                    new Field("age", SimpleType.INT, "full years on the first day; -1 unknown"),
                    new Field("gender", SimpleType.STRING, "F, M or U"),
                    new Field("state", SimpleType.STRING, "two letters of the address"));

    static final StructType LINE =
            thing(
                    "Line",
                    new Field("number", SimpleType.INT, "from 1"),
                    new Field("code", SimpleType.STRING, "CPT, HCPCS or CDT"),
                    new Field("modifiers", texts(), "such as ['25', 'LT']"),
                    new Field("units", SimpleType.INT, "units, or minutes"),
                    new Field("charge", SimpleType.INT, "in cents; compare with dollars(120)"),
                    new Field("day", SimpleType.TIMESTAMP, "first day; compare with day('...')"),
                    new Field("place", SimpleType.STRING, "place of service, two digits"),
                    new Field("revenue", SimpleType.STRING, "revenue code of a facility's line"),
                    new Field("diagnoses", texts(), "those that it points to, with dots"),
                    new Field("rendering", PARTY, "who did it"),
                    new Field("ndc", SimpleType.STRING, "eleven digits, or empty"));

    static final StructType PAST =
            thing(
                    "EarlierLine",
                    new Field("claim", SimpleType.STRING, "its claim's number"),
                    new Field("code", SimpleType.STRING, "as billed"),
                    new Field("modifiers", texts(), "as billed"),
                    new Field("units", SimpleType.INT, "as billed"),
                    new Field("day", SimpleType.TIMESTAMP, "first day"),
                    new Field("days_before", SimpleType.INT, "days before this claim's first day"),
                    new Field("rendering", SimpleType.STRING, "NPI"));

    static final StructType CLAIM =
            thing(
                    "Claim",
                    new Field("number", SimpleType.STRING, "our own number"),
                    new Field(
                            "kind",
                            SimpleType.STRING,
                            "professional, outpatient, inpatient or dental"),
                    new Field("frequency", SimpleType.STRING, "1 original, 7 replacement, 8 void"),
                    new Field("charge", SimpleType.INT, "in cents; compare with dollars(120)"),
                    new Field("day", SimpleType.TIMESTAMP, "first day of service"),
                    new Field("today", SimpleType.TIMESTAMP, "when it is looked at"),
                    new Field("place", SimpleType.STRING, "place of service, two digits"),
                    new Field("diagnoses", texts(), "with dots, the first one first"),
                    new Field("authorization", SimpleType.STRING, "or empty"),
                    new Field("referral", SimpleType.STRING, "or empty"),
                    new Field("payer", PAYER, "who is asked to pay"),
                    new Field("patient", PATIENT, "no name: a rule need not know it"),
                    new Field("billing", PARTY, "the billing provider"),
                    new Field("referring", PARTY, "the referring provider"),
                    new Field("lines", ListType.create(LINE), "all of them"));

    private Vocabulary() {}

    /**
     * A word behind a dot.
     *
     * @param words what it is, for the editor
     */
    public record Field(String name, CelType type, String words) {

        /** As a person reads it: {@code text}, {@code number}, {@code list of text}. */
        public String typeWords() {
            return Vocabulary.words(type);
        }
    }

    /** Something that has fields. */
    public record Thing(String name, List<Field> fields) {

        Optional<Field> find(String field) {
            return fields.stream().filter(each -> each.name().equals(field)).findFirst();
        }
    }

    /** Every thing that a condition may speak of. */
    public static List<Thing> things() {
        return List.copyOf(THINGS.values());
    }

    static Optional<Thing> find(CelType type) {
        return Optional.ofNullable(THINGS.get(type.name()));
    }

    static String words(CelType type) {
        return switch (type.kind()) {
            case STRING -> "text";
            case INT -> "number";
            case BOOL -> "yes or no";
            case TIMESTAMP -> "day";
            case LIST -> "list of " + words(((ListType) type).elemType());
            default -> type.name();
        };
    }

    private static ListType texts() {
        return ListType.create(SimpleType.STRING);
    }

    private static StructType thing(String name, Field... fields) {
        Thing thing = new Thing(name, List.of(fields));
        THINGS.put(name, thing);
        ImmutableMap.Builder<String, CelType> types = ImmutableMap.builder();
        thing.fields().forEach(field -> types.put(field.name(), field.type()));
        return type(name, types.buildOrThrow());
    }

    private static StructType type(String name, ImmutableMap<String, CelType> types) {
        return StructType.create(
                name, types.keySet(), field -> Optional.ofNullable(types.get(field)));
    }

    /** Tells the language what there is. */
    static final CelTypeProvider TYPES =
            new CelTypeProvider() {
                private final ImmutableList<CelType> all =
                        ImmutableList.of(CLAIM, LINE, PAST, PARTY, PAYER, PATIENT);

                @Override
                public ImmutableCollection<CelType> types() {
                    return all;
                }

                @Override
                public Optional<CelType> findType(String name) {
                    return all.stream().filter(type -> type.name().equals(name)).findFirst();
                }
            };
}
