package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.LineDetail.Dose;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A10: what only some claims and lines say of themselves is written where the guide has it. */
class A10_CarriesWhatOnlySomeClaimsSayTest {

    private static final ProfessionalClaim.Provider CHIEF =
            person("Okafor", "Sunday", "1888888884", null);
    private static final ProfessionalClaim.Provider HOSPITAL =
            new ProfessionalClaim.Provider(
                    "Rockport General",
                    null,
                    "1234567893",
                    null,
                    null,
                    new ProfessionalClaim.Address(
                            "1 Hospital Drive", null, "Rockport", "ME", "048561234"),
                    null);

    private static ProfessionalClaim.Provider person(
            String name, String firstName, String npi, @Nullable String taxonomy) {
        return new ProfessionalClaim.Provider(name, firstName, npi, taxonomy, null, null, null);
    }

    private static Line line(String control, String code, int units, LineDetail detail) {
        return new Line(
                control,
                code,
                List.of(),
                Money.cents(12_500),
                units,
                List.of(1),
                Claims.DAY,
                Claims.DAY,
                null,
                detail.dose() == null ? null : "00003029305",
                List.of(),
                detail);
    }

    private static ProfessionalClaim with(VisitDetail visit, List<Line> lines) {
        var draft = Claims.draft(Claims.visit());
        draft.placeOfService = "21";
        draft.lines = lines;
        return with(visit, draft.claim());
    }

    private static ProfessionalClaim with(VisitDetail visit, ProfessionalClaim claim) {
        return new ProfessionalClaim(
                claim.number(),
                claim.frequency(),
                claim.placeOfService(),
                claim.payerClaimNumber(),
                claim.authorization(),
                claim.referral(),
                claim.accident(),
                claim.propertyCasualtyNumber(),
                claim.note(),
                claim.diagnoses(),
                claim.billing(),
                claim.rendering(),
                claim.referring(),
                claim.subscriber(),
                claim.patient(),
                claim.relationship(),
                claim.payer(),
                claim.otherPayers(),
                claim.lines(),
                visit);
    }

    private static ProfessionalClaim full() {
        var anesthesia =
                new LineDetail(
                        LineDetail.MINUTES,
                        true,
                        "PA700037",
                        null,
                        null,
                        null,
                        person("Marchetti", "Pia", "1999999992", "207L00000X"),
                        CHIEF,
                        null,
                        null);
        var laboratory =
                new LineDetail(
                        LineDetail.UNITS,
                        false,
                        null,
                        "20D1234567",
                        "10D7654321",
                        null,
                        null,
                        null,
                        person("Brandt", "Ilse", "1888888884", null),
                        person("Oduya", "Ben", "1999999992", null));
        var drug =
                new LineDetail(
                        LineDetail.UNITS,
                        false,
                        null,
                        null,
                        null,
                        new Dose(new BigDecimal("2.5"), "ML", "RX77"),
                        null,
                        null,
                        null,
                        null);
        return with(
                new VisitDetail(
                        CHIEF,
                        HOSPITAL,
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 4),
                        LocalDate.of(2026, 2, 20),
                        LocalDate.of(2026, 3, 4),
                        "20D1234567",
                        Icd.TEN,
                        List.of("27447", "27130")),
                List.of(
                        line("1001-1", "01402", 95, anesthesia),
                        line("1001-2", "80053", 1, laboratory),
                        line("1001-3", "J3301", 4, drug)));
    }

    private static String written(ProfessionalClaim claim) {
        return ProfessionalClaims837.write(List.of(claim), Claims.batch());
    }

    @Test
    void theDayOfDeathStandsWithThePatient() {
        assertThat(Claims.lines(written(full()))).contains("PAT*****D8*20260304~");
    }

    @Test
    void eachStandsWhereTheGuideHasIt() {
        assertThat(Claims.lines(written(full())))
                .contains(
                        """
                        DTP*431*D8*20260220~
                        DTP*435*D8*20260301~
                        DTP*096*D8*20260304~
                        REF*X4*20D1234567~
                        HI*ABK:M1711~
                        HI*BP:27447*BO:27130~
                        NM1*82*1*Lindqvist*Maren****XX*1999999992~
                        PRV*PE*PXC*207Q00000X~
                        NM1*77*2*Rockport General*****XX*1234567893~
                        N3*1 Hospital Drive~
                        N4*Rockport*ME*048561234~
                        NM1*DQ*1*Okafor*Sunday****XX*1888888884~
                        LX*1~
                        SV1*HC:01402*125*MJ*95***1**Y~
                        DTP*472*D8*20260302~
                        REF*G1*PA700037~
                        REF*6R*1001-1~
                        NM1*82*1*Marchetti*Pia****XX*1999999992~
                        PRV*PE*PXC*207L00000X~
                        NM1*DQ*1*Okafor*Sunday****XX*1888888884~
                        LX*2~
                        SV1*HC:80053*125*UN*1***1~
                        DTP*472*D8*20260302~
                        REF*6R*1001-2~
                        REF*X4*20D1234567~
                        REF*F4*10D7654321~
                        NM1*DK*1*Brandt*Ilse****XX*1888888884~
                        NM1*DN*1*Oduya*Ben****XX*1999999992~
                        LX*3~
                        SV1*HC:J3301*125*UN*4***1~
                        DTP*472*D8*20260302~
                        REF*6R*1001-3~
                        LIN**N4*00003029305~
                        CTP****2.5*ML~
                        REF*XZ*RX77~
                        """);
    }

    @Test
    void whatWasWrittenReadsBackEqualAndPassesTheCheck() {
        String text = written(full());

        assertThat(ProfessionalClaims837.read(Claims.set(text))).containsExactly(full());
        assertThat(GuideErrors.of(text)).isEmpty();
    }

    /** One from before October 2015 does not become one of the tenth edition by being read. */
    @Test
    // NullAway reads the record from its class file, and there does not see that a provider of
    // ProfessionalClaim may be null.
    @SuppressWarnings("NullAway")
    void theEditionOfTheDiagnosesIsKept() {
        var draft = Claims.draft(Claims.visit());
        draft.diagnoses = List.of("4019", "25000");
        var old = new VisitDetail(null, null, null, null, null, null, null, Icd.NINE, List.of());
        String text = written(with(old, draft.claim()));

        assertThat(Claims.lines(text)).contains("HI*BK:4019*BF:25000~");
        assertThat(ProfessionalClaims837.read(Claims.set(text)))
                .containsExactly(with(old, draft.claim()));
    }

    /** The world's files: what a claim says in detail is there again when we wrote it. */
    @Test
    void whatOthersWroteIsStillThereWhenWeWriteIt() throws IOException {
        String shared = System.getenv("ALMONER_SHARED");
        Path root = Path.of(System.getProperty("almoner.root"));
        Path folder =
                (shared == null ? root.resolve("../shared") : Path.of(shared))
                        .resolve("x12-samples/837P");
        assumeTrue(Files.isDirectory(folder), "The sample files are not at hand.");
        int same = 0;
        Set<String> seen = new TreeSet<>();
        for (ProfessionalClaim read : claims(folder)) {
            ProfessionalClaim claim = numbered(read);
            String text;
            try {
                text = written(claim);
            } catch (UnwritableClaimException e) {
                // Somebody else's file may lack what we always say.
                continue;
            }
            ProfessionalClaim again = ProfessionalClaims837.read(Claims.set(text)).getFirst();
            assertThat(detail(again)).isEqualTo(detail(claim));
            same++;
            seen.addAll(said(claim));
        }
        assertThat(same).isGreaterThan(30);
        assertThat(seen)
                .contains(
                        "LineDetail.dose",
                        "LineDetail.isEmergency",
                        "LineDetail.ordering",
                        "LineDetail.unit",
                        "VisitDetail.admitted",
                        "VisitDetail.facility",
                        "VisitDetail.onset");
    }

    private static List<ProfessionalClaim> claims(Path folder) throws IOException {
        List<ProfessionalClaim> claims = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            for (TransactionSet set : X12File.read(Files.readAllBytes(file)).sets()) {
                try {
                    claims.addAll(ProfessionalClaims837.read(set));
                } catch (UnreadableTransactionException e) {
                    // Another kind of claim, or a broken one.
                }
            }
        }
        return claims;
    }

    /** With a control number on each line, which we never leave out. */
    private static ProfessionalClaim numbered(ProfessionalClaim claim) {
        List<Line> lines = new ArrayList<>();
        for (Line line : claim.lines()) {
            lines.add(
                    new Line(
                            "L" + (lines.size() + 1),
                            line.code(),
                            line.modifiers(),
                            line.charge(),
                            line.units(),
                            line.pointers(),
                            line.from(),
                            line.to(),
                            line.placeOfService(),
                            line.ndc(),
                            line.priorAdjudications(),
                            line.detail()));
        }
        var draft = Claims.draft(claim);
        draft.lines = lines;
        return with(claim.detail(), draft.claim());
    }

    private static String detail(ProfessionalClaim claim) {
        return claim.detail() + "\n" + claim.lines().stream().map(Line::detail).toList();
    }

    /** Which parts of a detail a claim has. */
    private static Set<String> said(ProfessionalClaim claim) {
        Set<String> said = new TreeSet<>();
        addSaid(claim.detail(), said);
        claim.lines().forEach(line -> addSaid(line.detail(), said));
        return said;
    }

    private static void addSaid(Record detail, Set<String> said) {
        for (RecordComponent component : detail.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(detail);
                if (value != null && !value.equals(false) && !value.equals(List.of())) {
                    said.add(detail.getClass().getSimpleName() + "." + component.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
