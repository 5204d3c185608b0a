package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.PublishedSets;
import org.almoner.codes.hcpcs.HcpcsSets;
import org.almoner.codes.lists.ListSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.CodeStore.Addition;
import org.almoner.codes.store.Release.Source;
import org.almoner.codes.store.TableDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** R10: a list's day of release is not taken for the day on which its codes began. */
class R10_JudgesCodesByTheListsOfTheirDayTest {

    private static final LocalDate OLD = LocalDate.of(2018, 1, 1);
    private static final LocalDate RECENT = LocalDate.of(2024, 6, 1);

    @TempDir Path folder;

    private final Map<LocalDate, TableDraft> rows = new TreeMap<>();

    @BeforeEach
    void twoLists() {
        TableDraft places = new TableDraft(ListSets.PLACE);
        row(places, "11", 1, null);
        load(places, OLD);
        TableDraft more = new TableDraft(ListSets.PLACE);
        row(more, "10", 1, null);
        row(more, "11", 1, null);
        row(more, "28", 0, null);
        load(more, RECENT);
        TableDraft modifiers = new TableDraft(ListSets.MODIFIER);
        row(modifiers, "ZA", 1, null);
        load(modifiers, OLD);
        TableDraft moreModifiers = new TableDraft(ListSets.MODIFIER);
        row(moreModifiers, "ZB", 1, null);
        row(moreModifiers, "ZC", 1, LocalDate.of(2023, 7, 1));
        load(moreModifiers, RECENT);
    }

    @Test
    void telehealthAtHomeIsAPlaceSince2022() {
        assertThat(said("place 10\ndx I10\n2023-03-02 99213-95")).isEmpty();
        assertThat(said("place 10\ndx I10\n2021-12-31 99213-95"))
                .isEqualTo(
                        "STOP Place of service 10 is not valid on 31 Dec 2021: it begins on"
                                + " 1 Jan 2022.\n");
    }

    @Test
    void aNumberThatIsKeptFreeIsNoPlace() {
        assertThat(said("place 28\ndx I10\n2026-03-02 99213"))
                .isEqualTo(
                        "STOP Place of service 28 is not in use; the published list keeps the"
                                + " number free.\n");
    }

    @Test
    void aCodeOfALaterListThatDoesNotSaySinceWhenIsNotRefused() {
        assertThat(said("dx I10\n2020-03-02 99213-ZB")).isEmpty();
        assertThat(said("dx I10\n2017-03-02 99213-ZB"))
                .isEqualTo(
                        "WARN Line 1 (99213): Modifier ZB is in later lists, but not in what is"
                                + " loaded here for 2 Mar 2017.\n");
    }

    @Test
    void aCodeOfALaterListBeganOnItsOwnDay() {
        assertThat(said("dx I10\n2023-07-01 99213-ZC")).isEmpty();
        assertThat(said("dx I10\n2023-06-30 99213-ZC"))
                .isEqualTo(
                        "STOP Line 1 (99213): Modifier ZC is not valid on 30 Jun 2023: it begins"
                                + " on 1 Jul 2023.\n");
    }

    @Test
    void aCodeThatALaterListLacksIsNotSaidToHaveEndedOnADay() {
        assertThat(said("dx I10\n2026-03-02 99213-ZA"))
                .isEqualTo(
                        "WARN Line 1 (99213): Modifier ZA is not valid on 2 Mar 2026: the list of"
                                + " 1 Jun 2024 has it no more.\n");
    }

    @Test
    void aDeletedCodeOfHcpcsIsNotInForceBecauseALaterListKeepsIt() {
        LocalDate last = LocalDate.of(2025, 10, 1);
        hcpcs(OLD, LocalDate.of(2015, 1, 1), LocalDate.of(2020, 12, 31), "G0001", "G0002");
        hcpcs(OLD, LocalDate.of(2015, 1, 1), null, "G0003");
        hcpcs(RECENT, LocalDate.of(2015, 1, 1), null, "G0004");
        hcpcs(last, null, null, "G0001", "G0003", "G0004");
        rows.forEach((release, draft) -> load(draft, release));

        assertThat(said("dx I10\n2026-03-02 G0001"))
                .isEqualTo(
                        "STOP Line 1 (G0001): HCPCS Level II G0001 is not valid on 2 Mar 2026: it"
                                + " ended on 31 Dec 2020.\n");
        assertThat(said("dx I10\n2026-03-02 G0003"))
                .isEqualTo(
                        "WARN Line 1 (G0003): HCPCS Level II G0003 was not in the list of 1 Jun"
                                + " 2024; a later one has it, and does not say since when.\n");
        assertThat(said("dx I10\n2026-03-02 G0004")).isEmpty();
    }

    private String said(String sketch) {
        ClaimSketch claim = ClaimSketch.read(sketch);
        Set<String> asked = Set.of("place-of-service-valid", "modifier-valid", "procedure-valid");
        Ruleset rules =
                Ruleset.of(
                        Ruleset.national().rules().stream()
                                .filter(rule -> asked.contains(rule.text().id()))
                                .toList());
        return Findings.shown(
                new Scrub(Bookshelf.of(store()), rules).check(claim.claim(), claim.context()));
    }

    private static void row(TableDraft draft, String code, int usable, @Nullable LocalDate from) {
        draft.row()
                .code(ListSets.CODE, code)
                .text(ListSets.TITLE, "A code")
                .day(ListSets.FROM, from)
                .number(ListSets.USABLE, usable);
    }

    private void hcpcs(
            LocalDate release,
            @Nullable LocalDate added,
            @Nullable LocalDate ended,
            String... codes) {
        for (String code : codes) {
            rows.computeIfAbsent(release, _ -> new TableDraft(HcpcsSets.CODES))
                    .row()
                    .code(HcpcsSets.CODE, code)
                    .text(HcpcsSets.TITLE, "A service")
                    .day(HcpcsSets.ADDED, added)
                    .day(HcpcsSets.ENDED, ended);
        }
    }

    private void load(TableDraft draft, LocalDate from) {
        store().add(List.of(new Addition(draft, from, "test", List.of(new Source("a", "a")))));
    }

    private CodeStore store() {
        return CodeStore.open(folder, PublishedSets.list());
    }
}
