package org.almoner.server.claims;

import org.almoner.claims.EarlierAnswer;
import org.almoner.claims.NextPayerClaim;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.server.charts.Approval;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.Encounters;
import org.almoner.server.claims.ClaimSteps.Words;
import org.almoner.server.frontdesk.Coverage;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Claims to second and later payers: built from the claim before and from what its payer said. */
@Service
public class NextClaims {

    private static final int PAYERS_MAX = ProfessionalClaim.Sequence.values().length;

    private final Claims claims;
    private final ClaimFiling filing;
    private final ClaimWriting writing;
    private final ClaimBuilding building;
    private final ClaimSteps steps;
    private final Encounters encounters;
    private final Practice practice;

    NextClaims(
            Claims claims,
            ClaimFiling filing,
            ClaimWriting writing,
            ClaimBuilding building,
            ClaimSteps steps,
            Encounters encounters,
            Practice practice) {
        this.claims = claims;
        this.filing = filing;
        this.writing = writing;
        this.building = building;
        this.steps = steps;
        this.encounters = encounters;
        this.practice = practice;
    }

    /** The coverage that pays after this claim's, by the order of the date of service. */
    public Optional<Coverage> findNextCoverage(Claim claim) {
        List<Coverage> coverages = coverages(claim);
        OptionalInt own = position(claim, coverages);
        return own.isPresent() && own.getAsInt() + 1 < Math.min(coverages.size(), PAYERS_MAX)
                ? Optional.of(coverages.get(own.getAsInt() + 1))
                : Optional.empty();
    }

    /**
     * Files the claim for the next payer; scrubbed and then held or ready, unless the earlier payer
     * forwarded it.
     *
     * @throws java.util.NoSuchElementException when nobody pays after this claim's payer
     * @throws IllegalStateException when that payer is not on the practice's list
     */
    @Transactional
    public Claim file(long claimId, EarlierAnswer answer, boolean forwarded) {
        Claim earlier = steps.lock(claimId);
        Coverage coverage = findNextCoverage(earlier).orElseThrow();
        Payer next = payerOf(coverage);
        ProfessionalClaim text =
                text(
                        filing.nextNumber(),
                        earlier,
                        answer,
                        coverage,
                        forwarded ? NextPayerClaim.Lines.FORWARDED : NextPayerClaim.Lines.OWN);
        Claim filed =
                filing.file(
                        new NewClaim(
                                text,
                                earlier.encounterId(),
                                earlier.patientId(),
                                next.payerId(),
                                earlier.providerId(),
                                coverage.coverageId(),
                                null,
                                answer.adjudicated().plusDays(next.filingLimitDays()),
                                claimId,
                                forwarded,
                                "after %s: %s paid %s and left %s"
                                        .formatted(
                                                earlier.number(),
                                                practice.getPayer(earlier.payerId()).name(),
                                                answer.paid(),
                                                answer.patientShare())));
        steps.tell(
                earlier,
                "passed on",
                new Words(
                        "on",
                        forwarded ? "Forwarded:" : "Passed on:",
                        "to %s, claim %s".formatted(next.name(), filed.number()),
                        "835"));
        return filed;
    }

    /**
     * Builds it again from what the earlier payer says now: a correction while it has not been
     * decided, else a replacement.
     *
     * @throws ClaimStepRefusedException while it is on its way, or when its payer never named its
     *     number
     */
    @Transactional
    public Claim renew(long claimId, EarlierAnswer answer, String why) {
        Claim claim = steps.lock(claimId);
        Long follows = claim.follows();
        if (follows == null) {
            throw new ClaimStepRefusedException(
                    claim.number(), "it goes to the first payer; there is no earlier answer.");
        }
        boolean decided = claim.state().find(ClaimStep.REPLACE).isPresent();
        ClaimStep step = decided ? ClaimStep.REPLACE : ClaimStep.CORRECT;
        claim.state().after(step, claim.number());
        ProfessionalClaim before = claims.currentVersion(claimId);
        Claim earlier = claims.get(follows);
        Coverage coverage =
                coverages(earlier).stream()
                        .filter(one -> one.coverageId() == claim.coverageId())
                        .findFirst()
                        .or(() -> findNextCoverage(earlier))
                        .orElseThrow();
        ProfessionalClaim next =
                writing.again(
                        text(claim.number(), earlier, answer, coverage, NextPayerClaim.Lines.OWN),
                        decided ? Frequency.REPLACEMENT : before.frequency(),
                        decided
                                ? ClaimCorrections.getPayerNumber(claim)
                                : before.payerClaimNumber(),
                        new Approval(before.authorization(), before.referral()),
                        decided ? ClaimCorrections.note(why) : before.note());
        return filing.refile(
                claim,
                step,
                next,
                null,
                answer.adjudicated().plusDays(payerOf(coverage).filingLimitDays()),
                new Words("on", decided ? "Replaced:" : "Corrected:", why, "835"));
    }

    private ProfessionalClaim text(
            String number,
            Claim earlier,
            EarlierAnswer answer,
            Coverage coverage,
            NextPayerClaim.Lines lines) {
        Encounter encounter = encounters.getEncounter(earlier.encounterId());
        List<Coverage> coverages = building.payersOf(encounter);
        int at = coverages.indexOf(coverage);
        List<OtherPayer> later = new ArrayList<>();
        for (int i = at + 1; i < Math.min(coverages.size(), PAYERS_MAX); i++) {
            later.add(writing.payerAt(i, coverages, encounter));
        }
        return NextPayerClaim.of(
                number,
                claims.currentVersion(earlier.claimId()),
                answer,
                writing.payerAt(at, coverages, encounter),
                later,
                lines);
    }

    private Payer payerOf(Coverage coverage) {
        Long payerId = coverage.terms().payerId();
        if (payerId == null) {
            throw new IllegalStateException("The coverage's payer is not on the practice's list.");
        }
        return practice.getPayer(payerId);
    }

    /** Who pays, the first to pay first. */
    private List<Coverage> coverages(Claim claim) {
        return encounters
                .findEncounter(claim.encounterId())
                .map(building::payersOf)
                .orElse(List.of());
    }

    /** Where the claim's payer stands: by its policy, else by its payer. */
    private static OptionalInt position(Claim claim, List<Coverage> coverages) {
        OptionalInt byPolicy =
                IntStream.range(0, coverages.size())
                        .filter(i -> coverages.get(i).coverageId() == claim.coverageId())
                        .findFirst();
        return byPolicy.isPresent()
                ? byPolicy
                : IntStream.range(0, coverages.size())
                        .filter(i -> isOf(coverages.get(i), claim))
                        .findFirst();
    }

    private static boolean isOf(Coverage coverage, Claim claim) {
        Long payerId = coverage.terms().payerId();
        return payerId != null && payerId == claim.payerId();
    }
}
