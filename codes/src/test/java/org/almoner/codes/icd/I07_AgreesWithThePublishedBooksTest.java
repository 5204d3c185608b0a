package org.almoner.codes.icd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.codes.Laterality;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.LoadReport;
import org.almoner.codes.load.LoadReport.Left;
import org.almoner.codes.load.Loader;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Loads ICD-10 as it stands in the folder of {@code ALMONER_SHARED}, else {@code ../shared}, where
 * it is at hand: the counts, and what is known of well-known codes.
 */
class I07_AgreesWithThePublishedBooksTest {
    private static final LocalDate FY2026 = LocalDate.of(2025, 10, 1);
    private static final LocalDate LAST_OF_FY2025 = LocalDate.of(2025, 9, 30);
    private static final LocalDate JANUARY_2021 = LocalDate.of(2021, 1, 1);

    private static final Set<String> OURS =
            Set.of("icd10cm", "icd10pcs", "gems", "hcc", "msdrg_mce");

    @TempDir static Path folder;
    private static @Nullable CodeStore loaded;
    private static @Nullable LoadReport report;

    @BeforeAll
    static void loadWhatIsPublished() throws IOException, LoadException {
        Path published = published();
        assumeTrue(Files.isDirectory(published), "there are no published files at " + published);
        Path store = folder.resolve("store");
        report =
                new Loader(IcdSets.formats(), new Loader.Options(null, false))
                        .load(
                                CodeStore.open(store, IcdSets.list()),
                                List.of(copied(published)),
                                (_, _) -> {});
        loaded = CodeStore.open(store, IcdSets.list());
    }

    /** Only what is ICD-10, with the manifest beside it, which says which release a file is. */
    private static Path copied(Path published) throws IOException {
        Path copy = folder.resolve("in");
        try (Stream<Path> files = Files.walk(published)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = published.relativize(file);
                if (relative.getNameCount() == 1 || OURS.contains(relative.getName(0).toString())) {
                    Files.createDirectories(copy.resolve(relative).getParent());
                    Files.copy(file, copy.resolve(relative));
                }
            }
        }
        return copy;
    }

    private static Path published() {
        @Nullable String named = System.getenv("ALMONER_SHARED");
        Path shared =
                named != null
                        ? Path.of(named)
                        : Path.of(System.getProperty("almoner.root", ".")).resolve("../shared");
        return shared.resolve("refdata");
    }

    private static CodeStore store() {
        assumeTrue(loaded != null, "the published files are not at hand");
        return Objects.requireNonNull(loaded);
    }

    /**
     * Nodes are 46,881 codes, 297 sections and 22 chapters. The conversion table has 5,892 rows, of
     * which some name several codes. The manifest counts 782 labels, and the file has 783.
     */
    @Test
    void everySetHasAsManyRowsAsPublished() {
        store();
        LoadReport read = Objects.requireNonNull(report);
        assertThat(read.loaded())
                .extracting(release -> release.id() + " " + release.rows())
                .containsExactlyInAnyOrder(
                        "icd10cm@2021-01-01 95358",
                        "icd10cm-addenda@2024-04-01 0",
                        "icd10cm@2024-04-01 97296",
                        "icd10cm-addenda@2025-04-01 0",
                        "icd10cm@2025-04-01 97584",
                        "icd10cm@2025-10-01 98186",
                        "icd10cm-addenda@2025-10-01 748",
                        "icd10cm-tabular@2016-10-01 44226",
                        "icd10cm-tabular@2020-10-01 45335",
                        "icd10cm-tabular@2025-10-01 47200",
                        "icd10cm-notes@2016-10-01 22319",
                        "icd10cm-notes@2020-10-01 23396",
                        "icd10cm-notes@2025-10-01 25173",
                        "icd10cm-references@2016-10-01 10865",
                        "icd10cm-references@2020-10-01 11257",
                        "icd10cm-references@2025-10-01 12093",
                        "icd10cm-seventh@2016-10-01 1781",
                        "icd10cm-seventh@2020-10-01 1787",
                        "icd10cm-seventh@2025-10-01 1790",
                        "icd10cm-index@2016-10-01 77199",
                        "icd10cm-index@2024-10-01 81024",
                        "icd10cm-external-index@2016-10-01 7572",
                        "icd10cm-external-index@2024-10-01 8064",
                        "icd10cm-neoplasm@2016-10-01 1930",
                        "icd10cm-neoplasm@2024-10-01 1939",
                        "icd10cm-drugs@2016-10-01 7416",
                        "icd10cm-drugs@2024-04-01 7425",
                        "icd10cm-drugs@2024-10-01 7428",
                        "icd10cm-poa-exempt@2025-10-01 38349",
                        "icd10cm-conversion@2025-10-01 6266",
                        "icd10cm-hcc@2024-01-01 17965",
                        "icd10cm-hcc@2026-01-01 58985",
                        "hcc-labels@2026-01-01 783",
                        "hcc-hierarchies@2026-01-01 734",
                        "icd10cm-edits@2026-04-01 84932",
                        "icd10pcs-edits@2026-04-01 86809",
                        "mce-ages@2026-04-01 5",
                        "gem-i10-i9@2017-10-01 81593",
                        "gem-i9-i10@2017-10-01 24860",
                        "icd10pcs@2025-10-01 80029",
                        "icd10pcs-addenda@2025-10-01 189",
                        "icd10pcs-tables@2020-10-01 31794",
                        "icd10pcs-index@2020-10-01 23866");
        assertThat(read.refused())
                .extracting(Left::why)
                .singleElement()
                .asString()
                .endsWith(
                        "tabular-2025_ch2.xml.xz, row 56, column name: expected chapter 1, found"
                                + " \"2\"");
    }

    @Test
    void theOfficialCountsOfCodesAreThere() {
        assertThat(codesOn(FY2026)).hasSize(74_719);
        assertThat(codesOn(LAST_OF_FY2025)).hasSize(74_260);
        assertThat(codesOn(LocalDate.of(2024, 4, 1))).hasSize(74_044);
        Table procedures = store().find(IcdSets.ICD10PCS, FY2026).orElseThrow();
        int valid = 0;
        for (int row = 0; row < procedures.rows(); row++) {
            valid += (int) procedures.number(IcdSets.BILLABLE, row);
        }
        assertThat(valid).isEqualTo(79_115);
    }

    /** The order file of each day and the code editor, each from its own publisher, agree. */
    @Test
    void theCodeEditorKnowsTheSameCodesOnTheDayOfEachOrderFile() {
        CodeEdits edits = CodeEdits.diagnoses(store(), FY2026).orElseThrow();
        Table table = store().list(IcdSets.CM_EDITS).getLast();
        for (Table release : store().list(IcdSets.ICD10CM)) {
            LocalDate day = release.release().from();
            Set<String> edited = new TreeSet<>();
            for (int place = 0; place < table.distinctKeys(); place++) {
                String code = Packed.text(table.key(place));
                if (edits.isValid(code, day)) {
                    edited.add(code);
                }
            }
            assertThat(edited).as("on " + day).isEqualTo(codesOn(day));
        }
    }

    @Test
    void aCodeNewInAFiscalYearIsRefusedTheDayBeforeAndOneDeletedIsRefusedOnTheDay() {
        Diagnoses before = Diagnoses.on(store(), LAST_OF_FY2025);
        Diagnoses after = Diagnoses.on(store(), FY2026);
        Set<String> added = new TreeSet<>(codesOn(FY2026));
        added.removeAll(codesOn(LAST_OF_FY2025));
        Set<String> gone = new TreeSet<>(codesOn(LAST_OF_FY2025));
        gone.removeAll(codesOn(FY2026));

        assertThat(added).hasSize(487).contains("E11A", "C50A1", "B8801");
        assertThat(gone).hasSize(28).contains("B880", "D71");
        assertThat(added).allMatch(after::isValid).noneMatch(before::isValid);
        assertThat(gone).allMatch(before::isValid).noneMatch(after::isValid);
        assertThat(after.validity("B88.0"))
                .containsExactly(new Interval(LocalDate.of(2015, 10, 1), LAST_OF_FY2025));
        assertThat(after.validity("E11.A")).containsExactly(new Interval(FY2026, null));
    }

    /** The addenda tell what the difference of the two order files is. */
    @Test
    void theAddendaTellTheDifferenceOfTheOrderFiles() {
        Set<String> added = new TreeSet<>(codesOn(FY2026));
        added.removeAll(codesOn(LAST_OF_FY2025));
        Table addenda = store().list(IcdSets.CM_ADDENDA).getLast();
        Set<String> told = new TreeSet<>();
        for (int row = 0; row < addenda.rows(); row++) {
            if (addenda.code(IcdSets.ACTION, row).equals("ADD")
                    && addenda.number(IcdSets.ADDENDUM_BILLABLE, row) == 1) {
                told.add(addenda.code(IcdSets.CODE, row));
            }
        }
        assertThat(told).isEqualTo(added);
    }

    /** Of the official list; one put together from addenda has new codes at other places. */
    @Test
    void theTabularListAndTheOrderFileHaveTheSameOrder() {
        Table order = store().find(IcdSets.ICD10CM, JANUARY_2021).orElseThrow();
        Table tree = store().find(IcdSets.TABULAR, JANUARY_2021).orElseThrow();
        NavigableMap<Long, String> byPlace = new TreeMap<>();
        for (int row = 0; row < tree.rows(); row++) {
            byPlace.put(tree.number(IcdSets.PLACE, row), tree.code(IcdSets.NODE, row));
        }
        List<String> moved = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        long before = 0;
        for (String code : byPlace.values()) {
            int row = order.find(Packed.of(code));
            if (row < 0 && Character.isLetter(code.charAt(0))) {
                unknown.add(code);
            } else if (row >= 0) {
                long place = order.number(IcdSets.ORDER, row);
                if (place < before) {
                    moved.add(code);
                }
                before = place;
            }
        }
        assertThat(moved).isEmpty();
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyCodeWithASeventhCharacterIsMadeFromItsStem() {
        Diagnoses book = Diagnoses.on(store(), FY2026);
        List<String> wrong = new ArrayList<>();
        for (String code : codesOn(FY2026)) {
            if (code.length() == 7 && code.startsWith("S5")) {
                String stem = code.substring(0, 6);
                while (stem.endsWith("X")) {
                    stem = stem.substring(0, stem.length() - 1);
                }
                boolean defined =
                        book.seventhCharacters(stem).stream()
                                .anyMatch(each -> each.character() == code.charAt(6));
                boolean made =
                        book.complete(stem, code.charAt(6))
                                .filter(node -> node.key().equals(code))
                                .isPresent();
                if (!defined || !made) {
                    wrong.add(code);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void wellKnownPairsExcludeEachOther() {
        Diagnoses book = Diagnoses.on(store(), FY2026);
        assertThat(excludes(book, "E11.9", "E10.9"))
                .isEqualTo("E11: type 1 diabetes mellitus (E10.-)");
        assertThat(excludes(book, "M54.50", "M54.41"))
                .isEqualTo("M54.5: lumbago with sciatica (M54.4-)");
        assertThat(excludes(book, "I10", "O10.011"))
                .isEqualTo(
                        "I10: hypertensive disease complicating pregnancy, childbirth and the"
                                + " puerperium (O10-O11, O13-O16)");
        assertThat(excludes(book, "I10", "O12.00")).isEmpty();
        assertThat(excludes(book, "I69.323", "R47.82"))
                .isEqualTo(
                        "R47.82: fluency disorder (stuttering) following cerebrovascular disease"
                                + " (I69. with final characters -23)");
        assertThat(excludes(book, "E11.22", "N18.30")).isEmpty();
        assertThat(excludes(book, "I11.0", "I50.9")).isEmpty();
    }

    /** N80.A stands between N80.6 and N80.8, whatever its letter says. */
    @Test
    void rangesAreReckonedInTheOrderOfTheBook() {
        Diagnoses book = Diagnoses.on(store(), FY2026);
        assertThat(book.children("J40-J4A"))
                .extracting(Node::key)
                .containsExactly("J40", "J41", "J42", "J43", "J44", "J4A", "J45", "J47");
        assertThat(book.children("N80"))
                .extracting(Node::key)
                .containsSubsequence("N806", "N80A", "N808");
    }

    private static String excludes(Diagnoses book, String one, String other) {
        return book.excludes1Between(one, other)
                .map(Conflict::because)
                .map(said -> said.at().display() + ": " + said.text())
                .orElse("");
    }

    @Test
    void wellKnownPairsStandInTheirOrder() {
        Diagnoses book = Diagnoses.on(store(), FY2026);
        assertThat(order(book, "N18.30", "E11.22")).isEqualTo("E1122 N1830");
        assertThat(order(book, "I50.9", "I11.0")).isEqualTo("I110 I509");
        assertThat(order(book, "F02.80", "G30.9")).isEqualTo("G309 F0280");
        assertThat(order(book, "T40.2X5A", "K59.03")).isEqualTo("K5903 T402X5A");
        assertThat(order(book, "T40.2X1A", "K59.03")).isEmpty();
        assertThat(order(book, "I10", "J06.9")).isEmpty();
        assertThat(book.isManifestation("F02.80")).isTrue();
        assertThat(book.isManifestation("G30.9")).isFalse();
        assertThat(book.firstNotGiven("F02.80", List.of("I10"))).isPresent();
        assertThat(book.firstNotGiven("F02.80", List.of("I10", "G30.9"))).isEmpty();
    }

    private static String order(Diagnoses book, String one, String other) {
        return book.sequence(one, other).map(each -> each.first() + " " + each.second()).orElse("");
    }

    @Test
    void theCodeEditorTellsAgesAndWhatMayNotStandFirst() {
        Diagnoses book = Diagnoses.on(store(), FY2026);
        CodeEdits edits = book.edits().orElseThrow();
        assertThat(edits.ages("O10011", FY2026)).hasValue(new CodeEdits.Ages("MATERNITY", 9, 64));
        assertThat(edits.ages("O10011", LocalDate.of(2018, 1, 1)))
                .hasValue(new CodeEdits.Ages("MATERNITY", 12, 55));
        assertThat(edits.ages("I10", FY2026)).isEmpty();
        assertThat(book.mayBePrincipal("V00.01XA")).isFalse();
        assertThat(book.mayBePrincipal("Z37.0")).isFalse();
        assertThat(book.mayBePrincipal("I10")).isTrue();
        assertThat(book.isPoaExempt("Z37.0")).isTrue();
        assertThat(book.isPoaExempt("J18.9")).isFalse();
    }

    @Test
    void theOtherSidesOfACodeAreFound() {
        Diagnoses book = Diagnoses.on(store(), FY2026);
        assertThat(book.laterality("M17.11")).isEqualTo(Laterality.RIGHT);
        assertThat(sides(book, "M17.11")).containsExactly("M1710", "M1712", "M170");
        assertThat(sides(book, "H40.1111")).containsExactly("H401121", "H401131", "H401191");
        assertThat(sides(book, "S50.02XS")).containsExactly("S5000XS", "S5001XS");
        assertThat(sides(book, "H02.031")).containsExactly("H02034");
        assertThat(sides(book, "I10")).isEmpty();
    }

    private static List<String> sides(Diagnoses book, String code) {
        return book.otherSides(code).stream().map(Node::key).toList();
    }

    @Test
    void crosswalksLeadToIcd9ToRiskAndToTheCodeBefore() {
        Crosswalks crosswalks = Crosswalks.on(store(), LocalDate.of(2026, 2, 1));
        assertThat(crosswalks.toIcd9("I10"))
                .extracting(Crosswalks.Equivalent::target)
                .containsExactly("4010", "4011", "4019");
        assertThat(crosswalks.toIcd9("E1122"))
                .containsExactly(new Crosswalks.Equivalent("25040", false, false, 0, 0));
        assertThat(crosswalks.fromIcd9("4019"))
                .extracting(Crosswalks.Equivalent::target)
                .containsExactly("I10", "I169");
        assertThat(crosswalks.hccs("E1122", "V28"))
                .containsExactly(
                        new Crosswalks.Hcc("V28", 37, "Diabetes with Chronic Complications"));
        assertThat(crosswalks.dropped("V28", 36)).containsExactly(37, 38);
        assertThat(crosswalks.before("C50A1"))
                .containsExactly(new Crosswalks.Conversion("C50A1", FY2026, "C50.911, C50.921"));
        assertThat(crosswalks.after("B880"))
                .extracting(Crosswalks.Conversion::code)
                .containsExactly("B8801", "B8809");
        assertThat(Crosswalks.on(store(), FY2026).hccs("E1122"))
                .extracting(Crosswalks.Hcc::model)
                .containsExactly("V24", "V28");
    }

    /** The tables are those of January 2021, of which the code editor has every code. */
    @Test
    void theTablesMakeEveryProcedureOfTheirReleaseAndNothingElse() {
        ProcedureTables tables = ProcedureTables.on(store(), JANUARY_2021);
        List<String> made = I04_MakesProcedureCodesFromTheirTablesTest.walk(tables, "");
        Collections.sort(made);

        assertThat(made).hasSize(78_136);
        assertThat(made).isEqualTo(procedures(JANUARY_2021));
    }

    @Test
    void withAnOrderFileOfALaterYearItsCodesAreMadeAndNothingElse() {
        ProcedureTables tables = ProcedureTables.on(store(), FY2026);
        List<String> made = I04_MakesProcedureCodesFromTheirTablesTest.walk(tables, "");
        Collections.sort(made);

        assertThat(made).hasSize(79_115);
        assertThat(made).isEqualTo(procedures(FY2026));
        assertThat(tables.explain("0FT44ZZ"))
                .extracting(ProcedureTables.Choice::label)
                .containsExactly(
                        "Medical and Surgical",
                        "Hepatobiliary System and Pancreas",
                        "Resection",
                        "Gallbladder",
                        "Percutaneous Endoscopic",
                        "No Device",
                        "No Qualifier");
    }

    private static List<String> procedures(LocalDate day) {
        CodeEdits edits = CodeEdits.procedures(store(), day).orElseThrow();
        Table table = store().list(IcdSets.PCS_EDITS).getLast();
        List<String> codes = new ArrayList<>();
        for (int place = 0; place < table.distinctKeys(); place++) {
            String code = Packed.text(table.key(place));
            if (edits.isValid(code, day)) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static Set<String> codesOn(LocalDate day) {
        Table order = store().find(IcdSets.ICD10CM, day).orElseThrow();
        Set<String> codes = new TreeSet<>();
        for (int row = 0; row < order.rows(); row++) {
            if (order.number(IcdSets.BILLABLE, row) == 1) {
                codes.add(order.code(IcdSets.CODE, row));
            }
        }
        return codes;
    }
}
