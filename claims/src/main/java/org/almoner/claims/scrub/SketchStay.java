package org.almoner.claims.scrub;

import org.almoner.claims.InstitutionalClaim.BillCodes;
import org.almoner.claims.InstitutionalClaim.BillType;
import org.almoner.claims.InstitutionalClaim.Diagnoses;
import org.almoner.claims.InstitutionalClaim.Diagnosis;
import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.InstitutionalClaim.Occurrence;
import org.almoner.claims.InstitutionalClaim.OccurrenceSpan;
import org.almoner.claims.InstitutionalClaim.Procedure;
import org.almoner.claims.InstitutionalClaim.Stay;
import org.almoner.claims.InstitutionalClaim.ValueCode;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a sketch says of diagnoses and of a facility's stay. */
final class SketchStay {

    private final List<Diagnosis> listed = new ArrayList<>();
    private final List<Diagnosis> causes = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final List<Procedure> procedures = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final List<OccurrenceSpan> spans = new ArrayList<>();
    private final List<ValueCode> values = new ArrayList<>();
    private Icd edition = Icd.TEN;
    private @Nullable String admitting;
    private @Nullable String type;
    private @Nullable String source;
    private @Nullable String status;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    /** {@code K63.5}, or with whether it was there on admission, {@code K63.5/Y}. */
    void addDiagnosis(String word) {
        listed.add(diagnosis(word));
    }

    private static Diagnosis diagnosis(String word) {
        int slash = word.indexOf('/');
        String code = (slash < 0 ? word : word.substring(0, slash)).replace(".", "");
        return new Diagnosis(code, slash < 0 ? null : word.substring(slash + 1));
    }

    /** Whether the first word was one of a stay's. */
    boolean take(String first, SketchWords words) {
        switch (first) {
            case "icd" -> edition = edition(words);
            case "admitting" -> admitting = diagnosis(words.next("the diagnosis")).code();
            case "reason" -> reasons.add(diagnosis(words.next("the diagnosis")).code());
            case "cause" -> words.all().forEach(word -> causes.add(diagnosis(word)));
            case "procedure" ->
                    procedures.add(
                            new Procedure(
                                    words.next("the procedure"),
                                    words.hasMore() ? words.day("its day") : null));
            case "admission" -> {
                type = words.next("the type of admission");
                source = words.next("the point of origin");
            }
            case "statement" -> {
                from = words.day("its first day");
                to = words.day("its last day");
            }
            case "status" -> status = words.next("the discharge status");
            case "condition" -> conditions.addAll(words.all());
            case "occurrence" ->
                    occurrences.add(
                            new Occurrence(
                                    words.next("the occurrence code"), words.day("its day")));
            case "span" ->
                    spans.add(
                            new OccurrenceSpan(
                                    words.next("the occurrence span code"),
                                    words.day("its first day"),
                                    words.day("its last day")));
            case "value" ->
                    values.add(
                            new ValueCode(words.next("the value code"), words.number("its value")));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code 9} or {@code 10}. */
    private static Icd edition(SketchWords words) {
        return switch (words.next("9 or 10")) {
            case "9" -> Icd.NINE;
            case "10" -> Icd.TEN;
            default -> throw words.expected("the edition of ICD is 9 or 10");
        };
    }

    Icd edition() {
        return edition;
    }

    List<String> listed() {
        return listed.stream().map(Diagnosis::code).toList();
    }

    Diagnoses diagnoses() {
        return new Diagnoses(
                edition,
                listed.isEmpty() ? null : listed.getFirst(),
                admitting,
                reasons,
                causes,
                listed.isEmpty() ? List.of() : listed.subList(1, listed.size()));
    }

    List<Procedure> procedures() {
        return procedures;
    }

    BillCodes billCodes() {
        return new BillCodes(spans, occurrences, values, conditions, List.of());
    }

    Stay stay(
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalDate admitted,
            @Nullable LocalDate discharged) {
        return new Stay(
                from == null ? firstDay : from,
                to == null ? (discharged == null ? lastDay : discharged) : to,
                admitted,
                null,
                null,
                type,
                source,
                status);
    }

    /** {@code 131} or {@code 0131}: facility and frequency. */
    static BillType bill(SketchWords words) {
        String text = words.next("the type of bill");
        String digits = text.startsWith("0") ? text.substring(1) : text;
        if (digits.length() != 3) {
            throw words.expected("a type of bill has three characters, such as 131");
        }
        return new BillType(digits.substring(0, 2), digits.substring(2));
    }
}
