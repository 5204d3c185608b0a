package org.almoner.bench;

import org.almoner.bench.VariedDiagnoses.Patient;
import org.almoner.bench.VariedServices.Done;
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
import org.almoner.claims.VisitDetail;
import org.almoner.codes.fees.Indicators;
import org.almoner.codes.store.CodeStore;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Claims of invented people as a large clinic sends them: visits, check-ups, procedures, tests and
 * therapy over the years, of any payable service of the fee schedule and any valid diagnosis, the
 * common ones more often. Codes fit the patient's age and sex, the place and each other as they do
 * where people code with care; on half of them something is tried wrongly, as in a clinic ({@link
 * Slip}). A quarter of the claims draws a finding. The same seed gives the same claims.
 */
final class VariedClaims {

    private static final Address ADDRESS =
            new Address("1 MAIN ST", null, "SPRINGFIELD", "IL", "627010000");
    private static final ProfessionalClaim.Provider CLINIC =
            new ProfessionalClaim.Provider(
                    "MAPLE CLINIC",
                    null,
                    "1234567893",
                    "261QM1300X",
                    "123456789",
                    ADDRESS,
                    "5555550100");
    private static final ProfessionalClaim.Provider HOSPITAL =
            new ProfessionalClaim.Provider(
                    "MAPLE HOSPITAL", null, "1888888884", null, null, ADDRESS, null);
    private static final ProfessionalClaim.Provider[] DOCTORS = {
        new ProfessionalClaim.Provider(
                "WILLOW", "MARA", "1555555014", "207Q00000X", null, null, null),
        new ProfessionalClaim.Provider(
                "ROWAN", "PETER", "1999999992", "207X00000X", null, null, null),
        new ProfessionalClaim.Provider(
                "HAZEL", "IRIS", "1666666627", "207R00000X", null, null, null)
    };
    private static final String CERTIFICATE = "11D1234567";
    private static final int GLOBAL_DAYS_MOST = 90;
    private static final int SLIPS_OF_TEN = 5;

    /** What goes wrong; some of it harms nothing on the claim on which it happens. */
    private enum Slip {
        NEW_PATIENT,
        MODIFIER,
        NAMES,
        DIAGNOSIS,
        SERVICE,
        TWICE,
        UNITS,
        PLACE,
        CARE_AFTERWARDS
    }

    private final Random random;
    private final VariedServices services;
    private final VariedDiagnoses diagnoses;

    /** Of each patient, the doctors who saw him, one bit each. */
    private final byte[] seenBy;

    /** Of each patient, the last day of the care after a procedure, and of the last check-up. */
    private final long[] caredUntil;

    private final long[] checkedOn;

    /**
     * @param patients among whom the claims are shared
     */
    VariedClaims(CodeStore store, LocalDate day, int patients, long seed) {
        this.random = new Random(seed);
        this.services = new VariedServices(store, day, random);
        this.diagnoses = new VariedDiagnoses(store, day, random);
        this.seenBy = new byte[patients];
        this.caredUntil = new long[patients];
        this.checkedOn = new long[patients];
    }

    /** A claim of a day; the days do not go back from one claim to the next. */
    ProfessionalClaim next(int number, LocalDate day) {
        Slip slip = null;
        if (random.nextInt(10) < SLIPS_OF_TEN) {
            slip = Slip.values()[random.nextInt(Slip.values().length)];
        }
        int patient = random.nextInt(seenBy.length);
        while (caredUntil[patient] >= day.toEpochDay() != (slip == Slip.CARE_AFTERWARDS)) {
            patient = random.nextInt(seenBy.length);
        }
        Person person = person(patient);
        int doctor = random.nextInt(DOCTORS.length);
        boolean isNew = ((seenBy[patient] & (1 << doctor)) == 0) != (slip == Slip.NEW_PATIENT);
        seenBy[patient] |= (byte) (1 << doctor);
        int age = Period.between(born(patient), day).getYears();
        String filing = filing(age, patient);
        List<String> coded = diagnoses.next(new Patient(age, sex(patient)), 1 + random.nextInt(4));
        int kind = random.nextInt(100);
        String place = VariedServices.OFFICE;
        List<String> codes;
        if (kind < 10 && day.toEpochDay() - checkedOn[patient] > 366) {
            codes = services.drawn(List.of(checkUp(age, isNew, filing, patient)), 0, place);
            coded.addFirst(age < 18 ? "Z00129" : "Z0000");
            coded.removeIf(code -> coded.indexOf(code) > 0 && !isBesideCheckUp(code));
            checkedOn[patient] = day.toEpochDay();
        } else if (kind < 62) {
            codes = services.drawn(List.of(visit(isNew)), Math.max(0, kind % 4 - 1), place);
        } else {
            List<String> first = services.next();
            place = services.placeOf(first.getFirst());
            for (String code : first) {
                place = services.placeOf(code).equals(place) ? place : VariedServices.HOSPITAL;
            }
            codes = services.drawn(first, random.nextInt(3), place);
        }
        codes = new ArrayList<>(codes);
        if (slip == Slip.DIAGNOSIS) {
            coded.add(random.nextInt(coded.size() + 1), diagnoses.anyAtAll());
        } else if (slip == Slip.SERVICE) {
            codes.add(services.anyAtAll());
        } else if (slip == Slip.TWICE) {
            codes.add(codes.getFirst());
        } else if (slip == Slip.PLACE) {
            place = place.equals(VariedServices.OFFICE) ? VariedServices.HOSPITAL : "11";
        }
        return claim(
                number, day, patient, person, DOCTORS[doctor], filing, coded, codes, place, slip);
    }

    private static boolean isBesideCheckUp(String code) {
        return "EFIK".indexOf(code.charAt(0)) >= 0;
    }

    private static Person person(int patient) {
        return new Person(
                "ALDER" + patient % 997,
                "ADA" + patient % 89,
                null,
                new Address("1 OAK AVE", null, "SPRINGFIELD", "IL", "62704"),
                born(patient),
                sex(patient));
    }

    private static LocalDate born(int patient) {
        return LocalDate.of(1931 + patient % 90, 1 + patient % 12, 1 + patient % 28);
    }

    private static String sex(int patient) {
        return patient % 2 == 0 ? "F" : "M";
    }

    private static String filing(int age, int patient) {
        if (age >= 65) {
            return patient % 5 == 0 ? "16" : "MB";
        }
        return patient % 4 == 0 ? "MC" : "CI";
    }

    private String visit(boolean isNew) {
        String[] levels =
                isNew
                        ? new String[] {"99203", "99204", "99203", "99202"}
                        : new String[] {"99213", "99214", "99213", "99212"};
        return levels[random.nextInt(levels.length)];
    }

    private String checkUp(int age, boolean isNew, String filing, int patient) {
        if (filing.equals("MB")) {
            return checkedOn[patient] == 0 ? "G0438" : "G0439";
        }
        int[] from = {0, 1, 5, 12, 18, 40, 65};
        int step = from.length - 1;
        while (age < from[step]) {
            step--;
        }
        return (isNew ? "9938" : "9939") + (step + 1);
    }

    private ProfessionalClaim claim(
            int number,
            LocalDate day,
            int patient,
            Person person,
            ProfessionalClaim.Provider doctor,
            String filing,
            List<String> coded,
            List<String> codes,
            String place,
            @Nullable Slip slip) {
        List<Line> lines = new ArrayList<>();
        boolean isOrdered = false;
        boolean isTested = false;
        for (String code : codes) {
            Done done = slipped(services.done(code, codes, place), slip);
            Indicators known = services.find(code);
            if (known != null && known.daysAfter() > 0) {
                caredUntil[patient] =
                        Math.max(
                                caredUntil[patient],
                                day.toEpochDay() + Math.min(known.daysAfter(), GLOBAL_DAYS_MOST));
            }
            isOrdered |= code.charAt(0) == '7' || code.charAt(0) == '8';
            isTested |= code.charAt(0) == '8';
            lines.add(line(number, lines.size() + 1, day, done, coded.size()));
        }
        isOrdered &= slip != Slip.NAMES;
        isTested &= slip != Slip.NAMES;
        return new ProfessionalClaim(
                "A%08d".formatted(number),
                Frequency.ORIGINAL,
                place,
                null,
                null,
                null,
                null,
                null,
                null,
                coded,
                CLINIC,
                doctor,
                isOrdered ? DOCTORS[0] : null,
                new Subscriber(Sequence.PRIMARY, person, "W%09d".formatted(patient), null, filing),
                person,
                Relationship.SELF,
                new Payer("88001", "NORTHWIND HEALTH", null),
                List.of(),
                lines,
                detail(place, isTested));
    }

    private static VisitDetail detail(String place, boolean isTested) {
        VisitDetail detail =
                place.equals(VariedServices.HOSPITAL)
                        ? VisitDetail.NONE.withFacility(HOSPITAL)
                        : VisitDetail.NONE;
        return isTested ? detail.withClia(CERTIFICATE) : detail;
    }

    private static Done slipped(Done done, @Nullable Slip slip) {
        return switch (slip) {
            case MODIFIER -> new Done(done.code(), List.of(), done.units());
            case UNITS -> new Done(done.code(), done.modifiers(), done.units() + 2);
            case null, default -> done;
        };
    }

    private Line line(int claim, int number, LocalDate from, Done done, int diagnoses) {
        return new Line(
                "%d-%d".formatted(claim, number),
                done.code(),
                done.modifiers(),
                Money.cents(1_000L + random.nextInt(30_000)),
                done.units(),
                number == 1 || diagnoses == 1 ? List.of(1) : List.of(1, 2),
                from,
                from,
                null,
                null,
                List.of(),
                LineDetail.NONE);
    }
}
