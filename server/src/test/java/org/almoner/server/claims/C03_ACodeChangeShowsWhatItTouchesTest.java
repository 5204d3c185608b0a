package org.almoner.server.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.CodeSystem;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.hcpcs.HcpcsSets;
import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.CodeStore.Addition;
import org.almoner.codes.store.Release.Source;
import org.almoner.codes.store.TableDraft;
import org.almoner.server.codes.CodeLibrary;
import org.almoner.server.codes.Favourites;
import org.almoner.server.coding.ChartDesk;
import org.almoner.server.coding.CodesOnDesks;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class C03_ACodeChangeShowsWhatItTouchesTest {

    private static final LocalDate BEFORE = SmallClinic.VISIT.minusYears(1);

    @TempDir Path folder;

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);

    @Test
    void rulesOpenChartsAndOpenClaimsThatHoldAnEndedCodeAreListed() {
        long open = clinic.visit(true);
        clinic.as(() -> {
            server.bean(ChartDesk.class).add(open, "M17.0", "typed");
            return open;
        });
        long coded = clinic.visit(true);
        clinic.code(coded, "M17.0", "20610");
        clinic.as(() ->
                server.bean(LearnedEdits.class)
                        .propose("J1030", List.of("knee"), "50", BEFORE, "An example", null));
        releases(SmallClinic.VISIT);

        CodeImpact.View view = clinic.as(() -> impact().view(Optional.empty()));

        assertThat(view.turns()).containsExactly(SmallClinic.VISIT);
        assertThat(view.ended()).isEqualTo(2);
        assertThat(view.touched())
                .extracting(each ->
                        each.where().title()
                                + " "
                                + each.change().display()
                                + " "
                                + each.change().kind().word())
                .containsExactly(
                        "rule J1030 gone", "open chart M17.0 gone", "open claim M17.0 gone");
        assertThat(view.touched().get(1).path()).isEqualTo("/charts/" + open);
        assertThat(view.touched().get(2).path())
                .isEqualTo("/claims/" + clinic.claimOf(coded).claimId());
    }

    @Test
    void aFavouriteThatEndedIsMendedWhereItIsListed() {
        Favourites favourites = server.bean(Favourites.class);
        clinic.as(() -> {
            favourites.add(CodeSystem.ICD10CM, "M170", "");
            favourites.add(CodeSystem.ICD10CM, "M170", "Orthopedics");
            favourites.add(CodeSystem.ICD10CM, "M25561", "");
            return favourites;
        });
        divided(SmallClinic.VISIT);

        List<CodeImpact.Touched> touched =
                clinic.as(() -> impact().view(Optional.empty()).touched());

        assertThat(touched)
                .extracting(each ->
                        each.where().title()
                                + " "
                                + each.called()
                                + ": "
                                + each.change().display()
                                + " -> "
                                + each.change().successors())
                .containsExactly(
                        "favourite yours: M17.0 -> [M1711, M1712]",
                        "favourite Orthopedics: M17.0 -> [M1711, M1712]");

        WebSession biller = server.signIn(clinic.person(), "everyone");
        biller.get("/codes/changes");
        biller.post("/codes/changes/favourites", mend("", "M1711"));
        biller.post("/codes/changes/favourites", mend("Orthopedics", ""));
        assertThat(clinic.as(favourites::listAll))
                .extracting(each -> each.code() + each.specialty())
                .containsExactly("M25561", "M1711");
    }

    @Test
    void aFavouriteWhoseCodeHasNotEndedYetIsOnlyTold() {
        clinic.as(() -> {
            server.bean(Favourites.class).add(CodeSystem.ICD10CM, "M170", "");
            return true;
        });
        LocalDate tomorrow = SmallClinic.VISIT.plusDays(4);
        divided(tomorrow);

        CodeImpact.View view = clinic.as(() -> impact().view(Optional.empty()));

        assertThat(view.touched()).hasSize(1);
        assertThat(view.touched().getFirst().mended()).isNull();
    }

    private static Map<String, String> mend(String specialty, String successor) {
        return Map.of(
                "system",
                "icd10cm",
                "code",
                "M170",
                "specialty",
                specialty,
                "with",
                successor,
                "on",
                SmallClinic.VISIT.toString());
    }

    /** M17.0 gives way to two codes, as the conversion table says. */
    private void divided(LocalDate turn) {
        TableDraft old = new TableDraft(IcdSets.ICD10CM);
        diagnosis(old, "M170");
        load(old, BEFORE);
        TableDraft recent = new TableDraft(IcdSets.ICD10CM);
        diagnosis(recent, "M1711");
        diagnosis(recent, "M1712");
        load(recent, turn);
        TableDraft conversion = new TableDraft(IcdSets.CONVERSION);
        conversion.row().code(0, "M1711").code(IcdSets.PREVIOUS, "M170");
        conversion.row().code(0, "M1712").code(IcdSets.PREVIOUS, "M170");
        load(conversion, turn);
    }

    @Test
    void aVisitOfADayBeforeKeepsItsCode() {
        long coded = clinic.visit(true);
        clinic.code(coded, "M17.0", "20610");
        releases(SmallClinic.VISIT.plusDays(1));

        CodeImpact.View view = clinic.as(() -> impact().view(Optional.empty()));

        assertThat(view.ended()).isEqualTo(2);
        assertThat(view.touched()).isEmpty();
    }

    @Test
    void withoutTwoReleasesThereIsNothingToShow() {
        CodeImpact.View view = clinic.as(() -> impact().view(Optional.of(SmallClinic.VISIT)));

        assertThat(view.turn()).isEmpty();
        assertThat(view.touched()).isEmpty();
    }

    /** M17.0 and J1030 are there before a day, and gone from it on. */
    private void releases(LocalDate turn) {
        TableDraft old = new TableDraft(IcdSets.ICD10CM);
        diagnosis(old, "M170");
        diagnosis(old, "M171");
        TableDraft oldServices = new TableDraft(HcpcsSets.CODES);
        oldServices.row().code(0, "J1030").text(HcpcsSets.TITLE, "Example");
        oldServices.row().code(0, "J1040").text(HcpcsSets.TITLE, "Example");
        load(old, BEFORE);
        load(oldServices, BEFORE);
        TableDraft recent = new TableDraft(IcdSets.ICD10CM);
        diagnosis(recent, "M171");
        TableDraft services = new TableDraft(HcpcsSets.CODES);
        services.row().code(0, "J1040").text(HcpcsSets.TITLE, "Example");
        load(recent, turn);
        load(services, turn);
    }

    private static void diagnosis(TableDraft draft, String code) {
        draft.row().code(0, code).text(IcdSets.TITLE, "Example").number(IcdSets.BILLABLE, 1);
    }

    private void load(TableDraft draft, LocalDate from) {
        store().add(List.of(new Addition(draft, from, "test", List.of(new Source("a", "a")))));
    }

    private CodeStore store() {
        return CodeStore.open(folder, PublishedSets.list());
    }

    private CodeImpact impact() {
        return new CodeImpact(
                CodeLibrary.open(folder, server.clock(), Duration.ZERO),
                server.bean(Favourites.class),
                server.bean(CodesOnDesks.class),
                server.bean(LearnedEdits.class),
                server.bean(Claims.class),
                server.clock());
    }
}
