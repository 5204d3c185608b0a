package org.almoner.bench;

import org.almoner.x12.Amount;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes large, valid and balanced files of invented people from a seed: an 837P and the 835 that
 * answers it. The same seed and number of claims give the same bytes.
 */
final class GeneratedFiles {

    private static final String[] FAMILY = {
        "ALDER", "BIRCH", "CEDAR", "DOGWOOD", "ELM", "FIR", "GINKGO", "HAZEL", "IRONWOOD", "JUNIPER"
    };
    private static final String[] GIVEN = {
        "ADA", "BRUNO", "CLEO", "DARIO", "EDITH", "FINN", "GRETA", "HUGO", "IDA", "JONAS"
    };
    private static final String[] PROCEDURES = {"99213", "99214", "J3301", "36415", "G0439"};
    private static final String[] DIAGNOSES = {"I10", "E119", "M1711", "J069", "Z0000"};
    private static final int SETS_CLAIMS = 5_000;

    private final Random random;
    private final BufferedWriter out;
    private long segments;

    private GeneratedFiles(long seed, BufferedWriter out) {
        this.random = new Random(seed);
        this.out = out;
    }

    /**
     * An 837P 005010X222A1.
     *
     * @param claims how many; a transaction set holds 5,000 of them
     */
    static void claims(Path file, int claims, long seed) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
            new GeneratedFiles(seed, out).claimFile(claims);
        }
    }

    /** An 835 005010X221A1 for as many claims. */
    static void remittance(Path file, int claims, long seed) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
            new GeneratedFiles(seed, out).remittanceFile(claims);
        }
    }

    private void claimFile(int claims) throws IOException {
        envelope("HC", "005010X222A1");
        int sets = 0;
        for (int done = 0; done < claims; done += SETS_CLAIMS) {
            sets++;
            claimSet(sets, done, Math.min(claims, done + SETS_CLAIMS));
        }
        trailer(sets);
    }

    private void claimSet(int number, int from, int to) throws IOException {
        segments = 0;
        put("ST*837*%04d*005010X222A1".formatted(number));
        put("BHT*0019*00*B%d*20260105*0930*CH".formatted(number));
        put("NM1*41*2*MAPLE CLINIC*****46*CLINIC");
        put("PER*IC*BILLING*TE*5555550100");
        put("NM1*40*2*NORTHWIND HEALTH*****46*PAYER");
        put("HL*1**20*1");
        put("PRV*BI*PXC*207Q00000X");
        put("NM1*85*2*MAPLE CLINIC*****XX*1234567893");
        put("N3*1 MAIN ST");
        put("N4*SPRINGFIELD*IL*627010000");
        put("REF*EI*123456789");
        for (int claim = from; claim < to; claim++) {
            claim(claim, claim - from + 2);
        }
        put("SE*%d*%04d".formatted(segments + 1, number));
    }

    private void claim(int claim, int level) throws IOException {
        String family = FAMILY[random.nextInt(FAMILY.length)];
        String given = GIVEN[random.nextInt(GIVEN.length)];
        put("HL*%d*1*22*0".formatted(level));
        put("SBR*P*18*******CI");
        put("NM1*IL*1*%s*%s****MI*W%09d".formatted(family, given, claim));
        put("N3*%d OAK AVE".formatted(1 + random.nextInt(999)));
        put("N4*SPRINGFIELD*IL*62704");
        put(
                "DMG*D8*19%02d%02d%02d*%s"
                        .formatted(
                                30 + random.nextInt(70),
                                1 + random.nextInt(12),
                                1 + random.nextInt(28),
                                random.nextBoolean() ? "F" : "M"));
        put("NM1*PR*2*NORTHWIND HEALTH*****PI*88001");
        int lines = 1 + random.nextInt(4);
        long[] charges = new long[lines];
        long total = 0;
        for (int line = 0; line < lines; line++) {
            charges[line] = 1_000L + random.nextInt(30_000);
            total += charges[line];
        }
        put("CLM*A%08d*%s***11:B:1*Y*A*Y*Y".formatted(claim, amount(total)));
        put("REF*D9*%012d".formatted(claim));
        put("HI*ABK:%s*ABF:%s".formatted(diagnosis(), diagnosis()));
        put("NM1*82*1*WILLOW*MARA****XX*1234567893");
        put("PRV*PE*PXC*207Q00000X");
        for (int line = 0; line < lines; line++) {
            put("LX*%d".formatted(line + 1));
            put("SV1*HC:%s*%s*UN*1***1:2".formatted(procedure(), amount(charges[line])));
            put("DTP*472*D8*202601%02d".formatted(1 + random.nextInt(28)));
            put("REF*6R*%d-%d".formatted(claim, line + 1));
        }
    }

    private void remittanceFile(int claims) throws IOException {
        envelope("HP", "005010X221A1");
        int sets = 0;
        for (int done = 0; done < claims; done += SETS_CLAIMS) {
            sets++;
            remittanceSet(sets, Math.min(claims, done + SETS_CLAIMS) - done, done);
        }
        trailer(sets);
    }

    private void remittanceSet(int number, int claims, int first) throws IOException {
        segments = 0;
        long[][] charges = new long[claims][];
        long paid = 0;
        for (int claim = 0; claim < claims; claim++) {
            charges[claim] = new long[1 + random.nextInt(4)];
            for (int line = 0; line < charges[claim].length; line++) {
                charges[claim][line] = 1_000L + random.nextInt(30_000);
                paid += paid(charges[claim][line]);
            }
        }
        put("ST*835*%04d".formatted(number));
        put(
                "BPR*I*%s*C*ACH*CCP*01*999999992*DA*123456*1512345678**01*999988880*DA*98765*20260112"
                        .formatted(amount(paid)));
        put("TRN*1*EFT%06d*1512345678".formatted(number));
        put("DTM*405*20260112");
        put("N1*PR*NORTHWIND HEALTH*XV*88001");
        put("N3*9 PAYER PLAZA");
        put("N4*CHICAGO*IL*60601");
        put("PER*BL*PROVIDER SERVICE*TE*5555550199");
        put("N1*PE*MAPLE CLINIC*XX*1234567893");
        put("LX*1");
        for (int claim = 0; claim < claims; claim++) {
            remittedClaim(first + claim, charges[claim]);
        }
        put("SE*%d*%04d".formatted(segments + 1, number));
    }

    private void remittedClaim(int claim, long[] charges) throws IOException {
        long charged = 0;
        long paid = 0;
        long patient = 0;
        for (long charge : charges) {
            charged += charge;
            paid += paid(charge);
            patient += patient(charge);
        }
        put(
                "CLP*A%08d*1*%s*%s*%s*12*ICN%09d*11*1"
                        .formatted(claim, amount(charged), amount(paid), amount(patient), claim));
        put(
                "NM1*QC*1*%s*%s****MI*W%09d"
                        .formatted(
                                FAMILY[random.nextInt(FAMILY.length)],
                                GIVEN[random.nextInt(GIVEN.length)],
                                claim));
        for (int line = 0; line < charges.length; line++) {
            long charge = charges[line];
            put("SVC*HC:%s*%s*%s**1".formatted(procedure(), amount(charge), amount(paid(charge))));
            put("DTM*472*202601%02d".formatted(1 + random.nextInt(28)));
            put("CAS*CO*45*%s".formatted(amount(charge - paid(charge) - patient(charge))));
            put("CAS*PR*2*%s".formatted(amount(patient(charge))));
            put("REF*6R*%d-%d".formatted(claim, line + 1));
            put("AMT*B6*%s".formatted(amount(paid(charge) + patient(charge))));
        }
    }

    private static long paid(long charge) {
        return charge / 2;
    }

    private static long patient(long charge) {
        return charge / 10;
    }

    private void envelope(String group, String version) throws IOException {
        put(
                "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER         "
                        + " *260105*0930*^*00501*000000007*0*T*:");
        put("GS*%s*CLINIC*PAYER*20260105*0930*7*X*%s".formatted(group, version));
    }

    private void trailer(int sets) throws IOException {
        put("GE*%d*7".formatted(sets));
        put("IEA*1*000000007");
    }

    private void put(String segment) throws IOException {
        segments++;
        out.write(segment);
        out.write("~\n");
    }

    private String procedure() {
        return PROCEDURES[random.nextInt(PROCEDURES.length)];
    }

    private String diagnosis() {
        return DIAGNOSES[random.nextInt(DIAGNOSES.length)];
    }

    private static String amount(long cents) {
        return Amount.write(cents);
    }
}
