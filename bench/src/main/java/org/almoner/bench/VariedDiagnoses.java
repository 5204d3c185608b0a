package org.almoner.bench;

import org.almoner.codes.icd.CodeFacts;
import org.almoner.codes.icd.CodeFacts.Flag;
import org.almoner.codes.icd.Diagnoses;
import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Diagnoses that may stand together on a claim of somebody of this age and sex: half of them common
 * ones, half any valid code of ICD-10-CM. Only what a coder would not write at all is left out.
 */
final class VariedDiagnoses {

    private static final String[] COMMON = {
        "I10", "E119", "E785", "M5450", "J069", "F411", "K219", "M1711", "N390", "R0789", "J449",
        "E039", "G4733", "M25561", "R5383", "L309", "Z23", "Z8249", "H9319", "K5900"
    };

    /** Said of the visit as a whole, and so first or not at all. */
    private static final List<String> FIRST_OR_NEVER =
            List.of(
                    "Z00", "Z01", "Z02", "Z04", "Z33", "Z34", "Z38", "Z39", "Z318", "Z40", "Z42",
                    "Z51", "Z52", "Z76", "Z99");

    /** Said only behind another code. */
    private static final List<String> NEVER_FIRST =
            List.of("B95", "B96", "B97", "R2971", "R402", "R65", "Z16", "Z28", "Z37", "Z3A", "Z68");

    private static final int TRIES = 60;

    private final Random random;
    private final Diagnoses book;
    private final List<String> all = new ArrayList<>();
    private final Map<String, CodeFacts> known = new HashMap<>();

    /** Whose diagnoses they are. */
    record Patient(int age, String sex) {}

    VariedDiagnoses(CodeStore store, LocalDate day, Random random) {
        this.random = random;
        this.book = Diagnoses.on(store, day);
        Table table = store.find(IcdSets.ICD10CM, day).orElseThrow();
        for (int row = 0; row < table.rows(); row++) {
            if (table.number(IcdSets.BILLABLE, row) == 1) {
                all.add(table.code(IcdSets.CODE, row));
            }
        }
    }

    /** Up to so many, the reason for the visit first. */
    List<String> next(Patient patient, int most) {
        List<String> coded = new ArrayList<>();
        for (int tries = 0; tries < TRIES && coded.size() < most; tries++) {
            String code =
                    random.nextBoolean()
                            ? COMMON[random.nextInt(COMMON.length)]
                            : all.get(random.nextInt(all.size()));
            if (fits(code, patient) && goesWith(code, coded)) {
                coded.add(code);
            }
        }
        if (coded.isEmpty()) {
            coded.add("R5383");
        }
        if (coded.getFirst().startsWith("O")) {
            coded.add("Z3A20");
        }
        return coded;
    }

    /** Any valid one, whoever the patient is. */
    String anyAtAll() {
        return all.get(random.nextInt(all.size()));
    }

    private CodeFacts facts(String code) {
        return known.computeIfAbsent(code, book::facts);
    }

    private boolean fits(String code, Patient patient) {
        CodeFacts facts = facts(code);
        boolean isGrown = patient.age() >= 18;
        boolean isChildsOnly =
                code.startsWith("P")
                        || facts.is(Flag.NEWBORN)
                        || facts.is(Flag.PEDIATRIC)
                        || code.startsWith("Z001");
        boolean isMothers = code.startsWith("O") || facts.is(Flag.MATERNITY);
        boolean isNewborns = code.startsWith("P") || facts.is(Flag.NEWBORN);
        return !(isChildsOnly && isGrown)
                && !(isNewborns && patient.age() > 0)
                && !(facts.is(Flag.ADULT) && !isGrown)
                && !(isMothers
                        && (patient.sex().equals("M") || patient.age() < 15 || patient.age() > 45))
                && !(facts.is(Flag.FEMALE) && patient.sex().equals("M"))
                && !(facts.is(Flag.MALE) && patient.sex().equals("F"));
    }

    private boolean goesWith(String code, List<String> coded) {
        boolean isInjury = code.startsWith("S") || code.startsWith("T");
        boolean isCause = "VWXY".indexOf(code.charAt(0)) >= 0;
        if (coded.isEmpty()) {
            return !isCause
                    && !facts(code).hasCodeFirst()
                    && !facts(code).is(Flag.MANIFESTATION)
                    && !(isInjury && code.endsWith("S"))
                    && !(code.compareTo("T36") >= 0 && code.compareTo("T51") < 0)
                    && !begins(code, NEVER_FIRST);
        }
        String first = coded.getFirst();
        boolean isOfInjury = first.startsWith("S") || first.startsWith("T");
        return !begins(code, FIRST_OR_NEVER)
                && !facts(code).hasCodeFirst()
                && !(code.startsWith("O") && !first.startsWith("O"))
                && !code.startsWith("P")
                && !(isInjury && isOfInjury && phase(code) != phase(first))
                && !(isCause && !(isOfInjury && phase(code) == phase(first)))
                && coded.stream().noneMatch(other -> isAgainst(code, other));
    }

    /** The seventh character of an injury or its cause. */
    private static char phase(String code) {
        return code.length() == 7 ? code.charAt(6) : ' ';
    }

    private boolean isAgainst(String one, String another) {
        return one.substring(0, 3).equals(another.substring(0, 3))
                || (facts(another).mayExclude(facts(one))
                        && book.excludes1Between(one, another).isPresent());
    }

    private static boolean begins(String code, List<String> stems) {
        return stems.stream().anyMatch(code::startsWith);
    }
}
