package org.almoner.claims.scrub.form;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.PublishedCodeSets;
import org.almoner.claims.UnwritableClaimException;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.CodeBook;
import org.almoner.x12.X12Finding;
import org.almoner.x12.check.X12Check;
import org.almoner.x12.guide.Guides;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The last look: the claim is written alone into a file, and the file is checked as the payer will
 * check it, because one claim that breaks a rule of the guide has its whole batch sent back. What
 * another edit already said of the same place is not said again.
 */
final class FitsTheGuide implements Rule {

    private static final int WHOLE = 5;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FORM,
                            "fits-the-guide",
                            "Fits the guide",
                            "The 837P that carries the claim keeps every rule of the guide:"
                                + " lengths, characters, values, sums, and what goes with what.")
                    .source(
                            "X12 005010X222A1, section B.1.1.2.5 (delimiters) and the loop, segment"
                                    + " and element that each finding names")
                    .fires(
                            """
                            payer XX
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP The coverage's claim filing indicator cannot be sent as it is: the value is not one that the guide allows here (11, 12, 13, 14, 15, 16, 17, AM and others).
                            """)
                    .fires(
                            """
                            claim A:1001
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP Claim A:1001 cannot be written: the claim number holds the character ':', which X12 uses as a delimiter.
                            """)
                    .fires(
                            """
                            without control
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP Claim A-1001 cannot be written: a line's control number is missing.
                            """)
                    .quiet(
                            """
                            payer CI
                            dx I10
                            2026-03-02 99213
                            """);

    /** A check, with the book and the day that it judges code sets by. */
    private record OnDay(CodeBook codes, LocalDate today, X12Check check) {}

    private volatile @Nullable OnDay latest;

    /** The same check all day long; made anew by two threads at once it is the same twice. */
    private X12Check check(CodeBook codes, LocalDate today) {
        OnDay known = latest;
        if (known == null || !known.codes().equals(codes) || !known.today().equals(today)) {
            known =
                    new OnDay(
                            codes,
                            today,
                            new X12Check(
                                    Guides.ours(), new PublishedCodeSets(codes, today), WHOLE));
            latest = known;
        }
        return known.check();
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** What is wrong beside what all other rules found before. */
    @Override
    public void check(Subject subject, Findings findings) {
        List<Finding> before = findings.list();
        try {
            X12Check check = check(subject.codes(), subject.context().today());
            TrialFile file = TrialFile.write(subject.professional(), check);
            Set<String> places = new HashSet<>();
            for (X12Finding error : file.errors()) {
                GuideWords words = file.words(error);
                Integer line = file.findLine(error);
                if (!isSaid(words, line, before) && places.add(words.place())) {
                    findings.stop(
                            line,
                            lead(subject.professional(), line) + words.message(),
                            words.advice(),
                            words.source());
                }
            }
        } catch (UnwritableClaimException problem) {
            if (before.stream().noneMatch(finding -> finding.severity() == Severity.STOP)) {
                findings.claim(
                        Severity.STOP,
                        Objects.requireNonNullElse(problem.getMessage(), ""),
                        "Please correct %s; the file cannot be written as it is."
                                .formatted(problem.field()));
            }
        }
    }

    private static boolean isSaid(GuideWords words, @Nullable Integer line, List<Finding> before) {
        return before.stream()
                .filter(finding -> words.edits().contains(finding.edit()))
                .filter(finding -> Objects.equals(finding.lineIndex(), line))
                .anyMatch(finding -> finding.severity() == Severity.STOP || words.isOfCodeSet());
    }

    private static String lead(ProfessionalClaim claim, @Nullable Integer line) {
        return line == null
                ? ""
                : "Line %d (%s): ".formatted(line + 1, claim.lines().get(line).code());
    }
}
