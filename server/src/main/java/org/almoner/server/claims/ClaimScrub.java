package org.almoner.server.claims;

import org.almoner.claims.Finding;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ScrubContext;
import org.almoner.claims.ScrubContext.DocumentedProcedure;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.claims.ScrubContext.Side;
import org.almoner.rules.Settings;
import org.almoner.server.charts.ChartDocument;
import org.almoner.server.charts.Charts;
import org.almoner.server.charts.Laterality;
import org.almoner.server.practice.AuthorizationList;
import org.almoner.server.rules.LiveRules;
import org.almoner.server.rules.RuleShelf;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks the scrub about a claim, with what the chart, the patient's other claims and denials say.
 */
@Component
class ClaimScrub {

    /** Who was not seen for so long is a new patient; no other rule looks farther back. */
    private static final int YEARS_BACK = 3;

    /** What was sent already of the days after: a duplicate, or a primary that an add-on joins. */
    private static final int DAYS_AHEAD = 400;

    private static final Set<String> CODE_SETS_OF_CLAIMS = Set.of("CPT", "HCPCS");

    private final ClaimPapers papers;
    private final LearnedEdits learned;
    private final Charts charts;
    private final AuthorizationList authorizations;
    private final PayerKnowledge payers;
    private final RuleShelf shelf;
    private final RuleVoices voices;
    private final Clock clock;
    private final LiveRules live;

    ClaimScrub(
            ClaimPapers papers,
            LearnedEdits learned,
            Charts charts,
            AuthorizationList authorizations,
            PayerKnowledge payers,
            RuleShelf shelf,
            RuleVoices voices,
            Clock clock,
            LiveRules live) {
        this.papers = papers;
        this.learned = learned;
        this.charts = charts;
        this.authorizations = authorizations;
        this.payers = payers;
        this.shelf = shelf;
        this.voices = voices;
        this.clock = clock;
        this.live = live;
    }

    /**
     * What a claim is about, beside its text.
     *
     * @param claimId 0 while it is not filed
     */
    record About(
            long claimId, long encounterId, long patientId, long payerId, LocalDate filingLimit) {
        static About of(Claim claim) {
            return new About(
                    claim.claimId(),
                    claim.encounterId(),
                    claim.patientId(),
                    claim.payerId(),
                    claim.filingLimit());
        }
    }

    List<Finding> check(Claim claim, ProfessionalClaim text) {
        return check(About.of(claim), text);
    }

    List<Finding> check(About about, ProfessionalClaim text) {
        ScrubContext context = context(about, text);
        List<Finding> findings = new ArrayList<>(shelf.national().check(text, context));
        findings.addAll(live.check(text, context));
        return voices.heard(findings);
    }

    /** What the practice's own rules set on a claim that is being built. */
    Settings settings(About about, ProfessionalClaim text) {
        return live.hasSettings()
                ? live.settings(text, context(about, text))
                : new Settings(text, List.of());
    }

    /** The queues that the practice's own rules put a claim with these findings into. */
    List<LiveRules.Place> places(List<Finding> findings) {
        return live.places(findings);
    }

    private ScrubContext context(About about, ProfessionalClaim text) {
        LocalDate day = text.serviceDate();
        List<HistoryLine> history =
                papers.listHistory(
                        about,
                        text.subscriber().sequence().code(),
                        day.minusYears(YEARS_BACK),
                        day.plusDays(DAYS_AHEAD));
        return new ScrubContext(
                LocalDate.now(clock),
                Math.toIntExact(ChronoUnit.DAYS.between(day, about.filingLimit())),
                documented(about.encounterId(), day),
                history,
                learned.listAccepted(),
                charts.listDocuments(about.encounterId()).stream()
                        .map(ChartDocument::text)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n\n")),
                authorizations.codesOf(about.payerId()),
                payers.of(about.payerId(), about.patientId(), text));
    }

    /** The procedures whose side the chart says; without a code when it is none of a claim's. */
    private List<DocumentedProcedure> documented(long encounterId, LocalDate day) {
        return charts.listProcedures(encounterId).stream()
                .filter(procedure -> procedure.laterality() != null)
                .map(procedure ->
                        new DocumentedProcedure(
                                CODE_SETS_OF_CLAIMS.contains(
                                                Objects.requireNonNullElse(
                                                        procedure.codeSystem(), ""))
                                        ? Objects.requireNonNullElse(procedure.code(), "")
                                        : "",
                                side(procedure.laterality()),
                                Objects.requireNonNullElse(procedure.performedFrom(), day),
                                procedure.display()))
                .toList();
    }

    private static Side side(@org.jspecify.annotations.Nullable Laterality laterality) {
        return switch (Objects.requireNonNull(laterality)) {
            case LEFT -> Side.LEFT;
            case RIGHT -> Side.RIGHT;
            case BILATERAL -> Side.BOTH;
        };
    }
}
