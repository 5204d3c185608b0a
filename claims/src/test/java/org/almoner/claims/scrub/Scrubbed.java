package org.almoner.claims.scrub;

import org.almoner.claims.Claims;
import org.almoner.claims.Finding;
import org.almoner.claims.Fix;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ScrubContext;
import org.almoner.claims.ScrubContext.DocumentedProcedure;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.claims.ScrubContext.LearnedEdit;
import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Runs the scrub over an invented claim and shows its findings, one on each line. */
final class Scrubbed {

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 10, 1);

    private static final Scrub SCRUB =
            new Scrub(
                    Bookshelf.of(
                            CodeBook.of(
                                    List.of(
                                            icd("M17", "Osteoarthritis of knee", false, null),
                                            icd(
                                                    "M170",
                                                    "Bilateral primary osteoarthritis of knee",
                                                    true,
                                                    null),
                                            icd(
                                                    "M1710",
                                                    "Unilateral primary osteoarthritis, unspecified"
                                                            + " knee",
                                                    true,
                                                    null),
                                            icd(
                                                    "M1711",
                                                    "Unilateral primary osteoarthritis, right knee",
                                                    true,
                                                    null),
                                            icd(
                                                    "M1712",
                                                    "Unilateral primary osteoarthritis, left knee",
                                                    true,
                                                    null),
                                            icd(
                                                    "I10",
                                                    "Essential (primary) hypertension",
                                                    true,
                                                    null),
                                            icd(
                                                    "N400",
                                                    "Benign prostatic hyperplasia without symptoms",
                                                    true,
                                                    null),
                                            icd(
                                                    "O0900",
                                                    "Supervision of pregnancy, unspecified"
                                                            + " trimester",
                                                    true,
                                                    null),
                                            icd(
                                                    "F329",
                                                    "Old depression code",
                                                    true,
                                                    LocalDate.of(2021, 9, 30)),
                                            code(CodeSystem.CPT, "99213", "Office visit"),
                                            code(
                                                    CodeSystem.CPT,
                                                    "99396",
                                                    "Preventive visit, 40 to 64"),
                                            code(CodeSystem.CPT, "20610", "Large joint injection"),
                                            code(CodeSystem.HCPCS, "J3301", "Triamcinolone, 10 mg"),
                                            new Code(
                                                    CodeSystem.HCPCS,
                                                    "G0999",
                                                    "Gone",
                                                    true,
                                                    LONG_AGO,
                                                    LocalDate.of(2025, 12, 31)),
                                            code(CodeSystem.MODIFIER, "50", "Bilateral"),
                                            code(CodeSystem.MODIFIER, "RT", "Right"),
                                            code(CodeSystem.MODIFIER, "LT", "Left"),
                                            code(CodeSystem.MODIFIER, "25", "Separate visit"),
                                            code(CodeSystem.MODIFIER, "59", "Distinct"),
                                            code(CodeSystem.MODIFIER, "76", "Repeat"),
                                            code(CodeSystem.PLACE_OF_SERVICE, "11", "Office")))),
                    Ruleset.national());

    private Scrubbed() {}

    private static Code icd(String code, String title, boolean billable, @Nullable LocalDate to) {
        return new Code(CodeSystem.ICD10CM, code, title, billable, LONG_AGO, to);
    }

    private static Code code(CodeSystem system, String code, String title) {
        return new Code(system, code, title, true, LONG_AGO, null);
    }

    static ScrubContext context() {
        return context(List.of(), List.of(), List.of(), "");
    }

    static ScrubContext context(
            List<DocumentedProcedure> documented,
            List<HistoryLine> history,
            List<LearnedEdit> learned,
            String note) {
        return new ScrubContext(Claims.DAY.plusDays(1), 90, documented, history, learned, note);
    }

    static ScrubContext documented(DocumentedProcedure... procedures) {
        return context(List.of(procedures), List.of(), List.of(), "");
    }

    static Scrub scrub() {
        return SCRUB;
    }

    static String findings(Claims.Draft draft) {
        return findings(draft.claim(), context());
    }

    static String findings(Claims.Draft draft, ScrubContext context) {
        return findings(draft.claim(), context);
    }

    static String findings(ProfessionalClaim claim, ScrubContext context) {
        return SCRUB.check(claim, context).stream()
                .map(Scrubbed::line)
                .collect(Collectors.joining());
    }

    private static String line(Finding finding) {
        String fix =
                switch (finding.fix()) {
                    case null -> "";
                    case Fix.SetModifiers set ->
                            " [%s: %s x%d]".formatted(set.label(), set.modifiers(), set.units());
                    case Fix other -> " [" + other.label() + "]";
                };
        return "%s %s: %s%s\n"
                .formatted(finding.severity(), finding.edit(), finding.message(), fix);
    }

    static Line with(Line line, List<String> modifiers, int units, List<Integer> pointers) {
        return new Line(
                line.control(),
                line.code(),
                modifiers,
                line.charge(),
                units,
                pointers,
                line.from(),
                line.to(),
                line.placeOfService(),
                line.ndc(),
                line.priorAdjudications());
    }
}
