package org.almoner.server.denials;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.reasons.Reason;
import org.almoner.server.claims.CheckedFinding;
import org.almoner.server.claims.Claims;
import org.almoner.server.frame.Show;
import org.almoner.server.practice.Practice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The five points that every denial is looked at by, each with its evidence. */
@Component
public class Checklist {

    private static final int PATTERN_DAYS = 90;

    private final Claims claims;
    private final NoteEvidence note;
    private final CaseRows rows;
    private final Practice practice;
    private final EligiblePoint eligible;
    private final Clock clock;

    Checklist(
            Claims claims,
            NoteEvidence note,
            CaseRows rows,
            Practice practice,
            EligiblePoint eligible,
            Clock clock) {
        this.claims = claims;
        this.note = note;
        this.rows = rows;
        this.practice = practice;
        this.eligible = eligible;
        this.clock = clock;
    }

    /**
     * One point.
     *
     * @param fine whether nothing is wrong there
     * @param quote words of the note that support it; empty when there are none
     * @param path where the evidence stands; empty when nowhere
     * @param question what to ask the payer when there is no evidence
     */
    public record Point(
            String title,
            boolean fine,
            String evidence,
            String quote,
            String path,
            @Nullable Question question) {

        Point(String title, boolean fine, String evidence, String quote) {
            this(title, fine, evidence, quote, "", null);
        }
    }

    /** Whether this coverage was in force on that day. */
    public record Question(long coverageId, LocalDate day) {}

    /** The points, in their order. */
    public List<Point> of(DenialCase one) {
        List<Point> points = new ArrayList<>();
        points.add(eligible.of(one));
        points.add(codes(one));
        if (Replacement.asksForApproval(one)) {
            points.add(approval(one));
        }
        points.addAll(List.of(clean(one), inTime(one), pattern(one)));
        return points;
    }

    private Point codes(DenialCase one) {
        ProfessionalClaim sent = claims.currentVersion(one.claimId());
        List<String> missing = new ArrayList<>();
        String quote = "";
        for (ProfessionalClaim.Line line : sent.lines()) {
            if (!one.lineCode().isEmpty() && !line.code().equals(one.lineCode())) {
                continue;
            }
            Optional<NoteEvidence.Found> both = note.find(one.encounterId(), "50");
            if (both.isPresent() && line.modifiers().isEmpty()) {
                missing.add(line.code() + " went without modifier 50");
                quote = both.get().quote();
            }
        }
        if (!missing.isEmpty()) {
            return new Point("Codes and modifiers", false, String.join("; ", missing) + ".", quote);
        }
        boolean coding = one.meaning().cause() == Reason.Cause.CODING;
        return new Point(
                "Codes and modifiers",
                !coding,
                coding
                        ? "The payer says: %s. Read the note again for %s."
                                .formatted(one.words(), one.lineCode())
                        : "Nothing in the note contradicts what was sent.",
                "");
    }

    private Point approval(DenialCase one) {
        String sent = claims.currentVersion(one.claimId()).authorization();
        return new Point(
                "Authorization",
                false,
                sent == null
                        ? "The claim went without an authorization number (REF G1)."
                        : "The claim went with %s. Compare it with the payer's approval."
                                .formatted(sent),
                "");
    }

    private Point clean(DenialCase one) {
        List<CheckedFinding> open =
                claims.listFindings(one.claimId()).stream().filter(CheckedFinding::isOpen).toList();
        return new Point(
                "Clean otherwise",
                open.isEmpty(),
                open.isEmpty()
                        ? "The scrub finds nothing else."
                        : open.getFirst().finding().message(),
                "");
    }

    private Point inTime(DenialCase one) {
        long days = one.daysLeft(clock);
        return new Point(
                "In time",
                days >= 0,
                days >= 0
                        ? "Corrected claims until %s, appeals until %s: %s left."
                                .formatted(
                                        Show.day(one.correctBy()),
                                        Show.day(one.appealBy()),
                                        Show.count(days, "day"))
                        : "The limit passed %s ago.".formatted(Show.count(-days, "day")),
                "");
    }

    private Point pattern(DenialCase one) {
        int alike = rows.countAlike(one, LocalDate.now(clock).minusDays(PATTERN_DAYS));
        return new Point(
                "Pattern",
                alike <= 1,
                alike <= 1
                        ? "The first of its kind in %d days.".formatted(PATTERN_DAYS)
                        : "%d of these from %s in %d days."
                                .formatted(
                                        alike,
                                        practice.getProvider(one.providerId()).called(),
                                        PATTERN_DAYS),
                "");
    }
}
