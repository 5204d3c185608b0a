package org.almoner.bench;

import org.almoner.claims.LineDetail;
import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.codes.fees.FeeSchedules;
import org.almoner.codes.fees.FeeSets;
import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Claims of invented people with the breadth of real ones: any payable service of the fee schedule,
 * any valid diagnosis, some of them far more often than others. The same seed gives the same
 * claims.
 */
final class VariedClaims {

    private static final String[] OFTEN = {
        "99213", "99214", "99203", "93000", "36415", "20610", "99396", "97110", "71046", "80053"
    };
    private static final String[] OFTEN_DIAGNOSES = {
        "I10", "E119", "E785", "M545", "J069", "Z0000", "F411", "K219", "M1711", "N390"
    };
    private static final ProfessionalClaim.Provider CLINIC =
            new ProfessionalClaim.Provider(
                    "MAPLE CLINIC",
                    null,
                    "1234567893",
                    "207Q00000X",
                    "123456789",
                    new Address("1 MAIN ST", null, "SPRINGFIELD", "IL", "627010000"),
                    "5555550100");
    private static final ProfessionalClaim.Provider[] DOCTORS = {
        new ProfessionalClaim.Provider(
                "WILLOW", "MARA", "1555555014", "207Q00000X", null, null, null),
        new ProfessionalClaim.Provider(
                "ROWAN", "PETER", "1999999992", "207X00000X", null, null, null)
    };

    private final Random random;
    private final LocalDate day;
    private final List<String> services;
    private final List<String> diagnoses;
    private final int patients;

    /**
     * @param patients among whom the claims are shared
     */
    VariedClaims(CodeStore store, LocalDate day, int patients, long seed) {
        this.random = new Random(seed);
        this.day = day;
        this.patients = patients;
        this.services = services(store, day);
        this.diagnoses = diagnoses(store, day);
    }

    private static List<String> services(CodeStore store, LocalDate day) {
        Table table = store.find(FeeSets.RELATIVE_VALUES, day).orElseThrow();
        FeeSchedules fees = FeeSchedules.of(store);
        List<String> found = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            String code = table.code(0, row);
            if (fees.findIndicators(code, day).filter(each -> each.status() == 'A').isPresent()) {
                found.add(code);
            }
        }
        return found;
    }

    private static List<String> diagnoses(CodeStore store, LocalDate day) {
        Table table = store.find(IcdSets.ICD10CM, day).orElseThrow();
        List<String> found = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.number(IcdSets.BILLABLE, row) == 1) {
                found.add(table.code(IcdSets.CODE, row));
            }
        }
        return found;
    }

    ProfessionalClaim next(int number) {
        int patient = random.nextInt(patients);
        LocalDate from = day.minusDays(random.nextInt(60));
        Person person =
                new Person(
                        "ALDER" + patient % 997,
                        "ADA" + patient % 89,
                        null,
                        new Address("1 OAK AVE", null, "SPRINGFIELD", "IL", "62704"),
                        LocalDate.of(1930 + patient % 80, 1 + patient % 12, 1 + patient % 28),
                        patient % 2 == 0 ? "F" : "M");
        List<String> coded = new ArrayList<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            String code = often(OFTEN_DIAGNOSES, diagnoses, 6);
            if (!coded.contains(code)) {
                coded.add(code);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            lines.add(line(number, lines.size() + 1, from));
        }
        return new ProfessionalClaim(
                "A%08d".formatted(number),
                Frequency.ORIGINAL,
                "11",
                null,
                null,
                null,
                null,
                null,
                null,
                coded,
                CLINIC,
                DOCTORS[random.nextInt(DOCTORS.length)],
                null,
                new Subscriber(
                        Sequence.PRIMARY,
                        person,
                        "W%09d".formatted(patient),
                        null,
                        random.nextBoolean() ? "MB" : "CI"),
                person,
                Relationship.SELF,
                new Payer("88001", "NORTHWIND HEALTH", null),
                List.of(),
                lines);
    }

    private Line line(int claim, int number, LocalDate from) {
        return new Line(
                "%d-%d".formatted(claim, number),
                often(OFTEN, services, 7),
                random.nextInt(5) == 0 ? List.of("25") : List.of(),
                Money.cents(1_000L + random.nextInt(30_000)),
                1 + (random.nextInt(8) == 0 ? 1 : 0),
                List.of(1),
                from,
                from,
                null,
                null,
                List.of(),
                LineDetail.NONE);
    }

    /** One of the few in so many of ten cases, else any. */
    private String often(String[] few, List<String> all, int ofTen) {
        return random.nextInt(10) < ofTen
                ? few[random.nextInt(few.length)]
                : all.get(random.nextInt(all.size()));
    }
}
