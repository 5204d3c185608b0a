package org.almoner.server.claims;

import org.almoner.claims.Coding;
import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Fix;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.rules.Settings;
import org.almoner.server.charges.Charge;
import org.almoner.server.charges.Charges;
import org.almoner.server.charts.Approval;
import org.almoner.server.charts.Approvals;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.Encounters;
import org.almoner.server.charts.ReferrerKeying;
import org.almoner.server.claims.ClaimSteps.Words;
import org.almoner.server.claims.ClaimWriting.Source;
import org.almoner.server.coding.CodedChart;
import org.almoner.server.coding.CodedCharts;
import org.almoner.server.coding.CodedService;
import org.almoner.server.frontdesk.Coverage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;

/**
 * Builds a claim's next version: a correction while the payer has not decided, a replacement with
 * frequency 7 once it has. The version before stays as it was.
 */
@Service
public class ClaimCorrections {

    private static final int NOTE_MAX = 80;
    private static final int UNITS_MAX = 9_999;
    private static final int POINTERS_MAX = 4;
    private static final int MODIFIERS_MAX = 4;

    private final Claims claims;
    private final ClaimSteps steps;
    private final ClaimFiling filing;
    private final ClaimWriting writing;
    private final ClaimBuilding building;
    private final ClaimScrub scrub;
    private final CodedCharts codedCharts;
    private final Charges charges;
    private final Encounters encounters;
    private final Approvals approvals;
    private final ReferrerKeying referrers;

    ClaimCorrections(
            Claims claims,
            ClaimSteps steps,
            ClaimFiling filing,
            ClaimWriting writing,
            ClaimBuilding building,
            ClaimScrub scrub,
            CodedCharts codedCharts,
            Charges charges,
            Encounters encounters,
            Approvals approvals,
            ReferrerKeying referrers) {
        this.claims = claims;
        this.steps = steps;
        this.filing = filing;
        this.writing = writing;
        this.building = building;
        this.scrub = scrub;
        this.codedCharts = codedCharts;
        this.charges = charges;
        this.encounters = encounters;
        this.approvals = approvals;
        this.referrers = referrers;
    }

    /**
     * Replaces a claim that the payer decided about: the chart coded anew, priced anew, frequency 7
     * with the payer's own number. The new version is scrubbed, and then held or ready.
     *
     * @param explanation for the story; its first 80 characters go to the payer (NTE*ADD)
     * @throws ClaimStepRefusedException when the payer has not decided, or never named its number
     * @throws Charges.NoPriceException when a service has no price on its day
     */
    @Transactional
    public Claim replace(
            long claimId, List<String> diagnoses, List<CodedService> services, String explanation) {
        Claim claim = steps.lock(claimId);
        claim.state().after(ClaimStep.REPLACE, claim.number());
        String payerNumber = getPayerNumber(claim);
        if (claim.follows() != null) {
            refuseOtherServices(claim, diagnoses, services);
            ProfessionalClaim sent = claims.currentVersion(claimId);
            Approval same = new Approval(sent.authorization(), sent.referral());
            return again(claim, ClaimStep.REPLACE, same, explanation);
        }
        return replace(
                claim, payerNumber, recode(claim, diagnoses, services, explanation), explanation);
    }

    /**
     * Replaces it, and keys what the payer approved along with it: at the visit for the first
     * payer, on the claim alone for a later one.
     */
    @Transactional
    public Claim replace(
            long claimId,
            List<String> diagnoses,
            List<CodedService> services,
            Approval approval,
            String explanation) {
        Claim claim = steps.lock(claimId);
        if (claim.follows() == null) {
            approvals.record(claim.encounterId(), approval);
            return replace(claimId, diagnoses, services, explanation);
        }
        claim.state().after(ClaimStep.REPLACE, claim.number());
        refuseOtherServices(claim, diagnoses, services);
        return again(claim, ClaimStep.REPLACE, approval, explanation);
    }

    /** What the first payer decided about is what the next payer is asked about. */
    private void refuseOtherServices(
            Claim claim, List<String> diagnoses, List<CodedService> services) {
        ProfessionalClaim sent = claims.currentVersion(claim.claimId());
        if (!sent.diagnoses().equals(diagnoses) || !coded(sent).equals(services)) {
            throw new ClaimStepRefusedException(
                    claim.number(),
                    "its services are those that the payer before decided about. Correct the claim"
                            + " to that payer first.");
        }
    }

    /** A later payer's claim once more: the same text under other numbers. */
    private Claim again(Claim claim, ClaimStep step, Approval approval, String explanation) {
        boolean replacing = step == ClaimStep.REPLACE;
        ProfessionalClaim before = claims.currentVersion(claim.claimId());
        return filing.refile(
                claim,
                step,
                writing.again(
                        before,
                        replacing ? Frequency.REPLACEMENT : before.frequency(),
                        replacing ? getPayerNumber(claim) : before.payerClaimNumber(),
                        approval,
                        replacing ? note(explanation) : before.note()),
                null,
                claim.filingLimit(),
                new Words(
                        "on",
                        replacing ? "Replaced:" : "Corrected:",
                        explanation,
                        replacing ? "837P · 7" : "person"));
    }

    /**
     * Gives the claim the numbers that its visit now has: the same codes again, as a correction
     * before the payer decided, as a replacement after.
     *
     * @throws ClaimStepRefusedException when it is away, or the payer never named its number
     */
    @Transactional
    public Claim approve(long claimId, Approval approval, String explanation) {
        Claim claim = steps.lock(claimId);
        boolean decided = claim.state().find(ClaimStep.REPLACE).isPresent();
        claim.state().after(decided ? ClaimStep.REPLACE : ClaimStep.CORRECT, claim.number());
        if (claim.follows() != null) {
            return again(
                    claim, decided ? ClaimStep.REPLACE : ClaimStep.CORRECT, approval, explanation);
        }
        approvals.record(claim.encounterId(), approval);
        return withSameCodes(claim, decided, explanation);
    }

    /**
     * Keys who ordered and who referred at the visit, and gives the claim their names: the same
     * codes again, as a correction before the payer decided, as a replacement after.
     *
     * @throws ClaimStepRefusedException when it is away, follows another payer's decision, or the
     *     payer never named its number
     * @throws IllegalArgumentException saying what is wrong with a name or an NPI
     */
    @Transactional
    public Claim refer(long claimId, String ordering, String referring, String explanation) {
        Claim claim = steps.lock(claimId);
        boolean decided = claim.state().find(ClaimStep.REPLACE).isPresent();
        claim.state().after(decided ? ClaimStep.REPLACE : ClaimStep.CORRECT, claim.number());
        if (claim.follows() != null) {
            throw new ClaimStepRefusedException(
                    claim.number(),
                    "it says what the claim to the payer before said. Key it on that claim.");
        }
        referrers.record(claim.encounterId(), ordering, referring);
        return withSameCodes(claim, decided, explanation);
    }

    private Claim withSameCodes(Claim claim, boolean decided, String explanation) {
        ProfessionalClaim before = claims.currentVersion(claim.claimId());
        Source source = source(claim, before.diagnoses(), charges.listNewest(claim.encounterId()));
        return decided
                ? replace(claim, getPayerNumber(claim), source, explanation)
                : refile(claim, source, explanation);
    }

    static String getPayerNumber(Claim claim) {
        String payerNumber = claim.payerClaimNumber();
        if (payerNumber == null || payerNumber.isBlank()) {
            throw new ClaimStepRefusedException(
                    claim.number(),
                    "the payer's own claim number is not known, and a replacement must carry it"
                            + " (REF*F8). It stands on the remittance.");
        }
        return payerNumber;
    }

    private Claim replace(Claim claim, String payerNumber, Source source, String explanation) {
        LocalDate decided = building.dayOf(claim.stateSince());
        Settings settings =
                scrub.settings(
                        ClaimScrub.About.of(claim),
                        writing.rewrite(
                                claims.currentVersion(claim.claimId()),
                                source,
                                Frequency.REPLACEMENT,
                                payerNumber,
                                note(explanation)));
        ProfessionalClaim next = settings.claim();
        return filing.refile(
                claim,
                ClaimStep.REPLACE,
                next,
                building.expected(claim.payerId(), next),
                building.correctionLimit(claim.payerId(), decided),
                new Words(
                        "on", "Replaced:", explanation + ClaimBuilding.told(settings), "837P · 7"));
    }

    /**
     * Codes a claim anew that has not been decided: before it left, or after a rejection.
     *
     * @throws ClaimStepRefusedException when it is away or decided
     * @throws Charges.NoPriceException when a service has no price on its day
     */
    @Transactional
    public Claim correct(
            long claimId, List<String> diagnoses, List<CodedService> services, String reason) {
        Claim claim = steps.lock(claimId);
        claim.state().after(ClaimStep.CORRECT, claim.number());
        if (claim.follows() != null) {
            refuseOtherServices(claim, diagnoses, services);
            ProfessionalClaim sent = claims.currentVersion(claimId);
            Approval same = new Approval(sent.authorization(), sent.referral());
            return again(claim, ClaimStep.CORRECT, same, reason);
        }
        return refile(claim, recode(claim, diagnoses, services, reason), reason);
    }

    /**
     * Builds a claim again from the same codes, after its registration or coverage was mended.
     *
     * @throws ClaimStepRefusedException when it is away or decided
     */
    @Transactional
    public Claim rebuild(long claimId, String reason) {
        Claim claim = steps.lock(claimId);
        claim.state().after(ClaimStep.CORRECT, claim.number());
        ProfessionalClaim before = claims.currentVersion(claimId);
        if (claim.follows() != null) {
            throw new ClaimStepRefusedException(
                    claim.number(),
                    "it is built from the earlier payer's answer. Ask again with that answer.");
        }
        Source source = source(claim, before.diagnoses(), charges.listNewest(claim.encounterId()));
        return refile(claim, source, reason);
    }

    /**
     * Applies a finding's own fix to the newest version and builds it again.
     *
     * @param index of the finding in {@link Claims#listFindings}
     * @throws ClaimStepRefusedException when there is no such fix, or the claim is away or decided
     */
    @Transactional
    public Claim applyFix(long claimId, int index) {
        List<CheckedFinding> findings = claims.listFindings(claimId);
        Claim claim = claims.get(claimId);
        Fix fix =
                index >= 0 && index < findings.size() ? findings.get(index).finding().fix() : null;
        if (fix == null) {
            throw new ClaimStepRefusedException(
                    claim.number(), "the findings have changed; look again.");
        }
        ProfessionalClaim text = claims.currentVersion(claimId);
        Coding mended = fix.apply(Coding.of(text));
        if (mended.lines().isEmpty()) {
            throw new ClaimStepRefusedException(
                    claim.number(), "no service would be left on it. Close the claim instead.");
        }
        List<CodedService> services =
                mended.lines().stream()
                        .map(line ->
                                new CodedService(
                                        line.code(),
                                        line.modifiers(),
                                        line.units(),
                                        line.pointers()))
                        .toList();
        return correct(claimId, mended.diagnoses(), services, fix.label());
    }

    /** What today's edits say about an older version: what would now stop it. */
    @Transactional(readOnly = true)
    public List<Finding> wouldNowStop(long claimId, int version) {
        return scrub.check(claims.get(claimId), claims.getVersion(claimId, version)).stream()
                .filter(finding -> finding.severity() == Severity.STOP)
                .toList();
    }

    /** The services of a version, as a coder coded them. */
    public List<CodedService> coded(ProfessionalClaim text) {
        return text.lines().stream()
                .map(line ->
                        new CodedService(
                                line.code(), line.modifiers(), line.units(), line.pointers()))
                .toList();
    }

    private Claim refile(Claim claim, Source source, String reason) {
        ProfessionalClaim before = claims.currentVersion(claim.claimId());
        Settings settings =
                scrub.settings(
                        ClaimScrub.About.of(claim),
                        writing.rewrite(
                                before,
                                source,
                                before.frequency(),
                                before.payerClaimNumber(),
                                before.note()));
        ProfessionalClaim next = settings.claim();
        return filing.refile(
                claim,
                ClaimStep.CORRECT,
                next,
                building.expected(claim.payerId(), next),
                claim.filingLimit(),
                new Words("on", "Corrected:", reason + ClaimBuilding.told(settings), "person"));
    }

    private Source recode(
            Claim claim, List<String> diagnoses, List<CodedService> services, String reason) {
        refuseUnsound(claim, diagnoses, services);
        CodedChart chart = codedCharts.record(claim.encounterId(), diagnoses, services, reason);
        return source(claim, diagnoses, charges.correct(chart));
    }

    /** What no claim can carry is told before anything of it is kept. */
    private static void refuseUnsound(
            Claim claim, List<String> diagnoses, List<CodedService> services) {
        for (CodedService service : services) {
            boolean pointersLeadOn =
                    service.pointers().stream().allMatch(p -> p >= 1 && p <= diagnoses.size());
            boolean modifiersFit =
                    service.modifiers().stream().allMatch(m -> m.matches("[A-Z0-9]{2}"));
            String wrong =
                    service.units() < 1 || service.units() > UNITS_MAX
                            ? "units are whole numbers from 1 to 9999"
                            : !pointersLeadOn || service.pointers().size() > POINTERS_MAX
                                    ? "a service points to one to four of the diagnoses given"
                                    : !modifiersFit || service.modifiers().size() > MODIFIERS_MAX
                                            ? "a service carries up to four modifiers of two"
                                                    + " letters or digits"
                                            : "";
            if (!wrong.isEmpty()) {
                throw new ClaimStepRefusedException(
                        claim.number(), "%s: %s.".formatted(service.label(), wrong));
            }
        }
    }

    /** The same payer as before stays first, whoever else came or went since. */
    private Source source(Claim claim, List<String> diagnoses, List<Charge> priced) {
        Encounter encounter = encounters.getEncounter(claim.encounterId());
        List<Coverage> payers =
                building.payersOf(encounter).stream()
                        .filter(coverage -> coverage.terms().payerId() != null)
                        .toList();
        if (payers.isEmpty()) {
            throw new ClaimStepRefusedException(
                    claim.number(),
                    "no coverage is in force on the date of service any more. Close the claim and"
                            + " bill the patient, or mend the coverage.");
        }
        Long payerId = payers.getFirst().terms().payerId();
        if (payerId == null || payerId != claim.payerId()) {
            throw new ClaimStepRefusedException(
                    claim.number(),
                    "another payer now pays first on the date of service. Close this claim and"
                            + " build one for that payer.");
        }
        return new Source(
                claim.number(), encounter, payers, diagnoses, ClaimBuilding.services(priced));
    }

    /** What the payer may read: plain letters, at most 80. */
    static String note(String explanation) {
        String plain =
                explanation
                        .replace('“', '"')
                        .replace('”', '"')
                        .replace('’', '\'')
                        .replaceAll("[^ -~]", " ")
                        .replaceAll("[*~:^|>]", " ")
                        .replaceAll(" +", " ")
                        .strip();
        return plain.length() <= NOTE_MAX ? plain : plain.substring(0, NOTE_MAX).strip();
    }
}
