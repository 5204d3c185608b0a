package org.almoner.server.claims;

import org.almoner.claims.ProfessionalClaim;
import org.springframework.stereotype.Service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * Every claim of the practice, to read. Steps are taken in {@link ClaimDesk} and {@link
 * ClaimProgress}.
 */
@Service
public class Claims {

    private final ClaimRows rows;
    private final ClaimPapers papers;
    private final ClaimFindings findings;
    private final ClaimQueues queues;

    Claims(ClaimRows rows, ClaimPapers papers, ClaimFindings findings, ClaimQueues queues) {
        this.rows = rows;
        this.papers = papers;
        this.findings = findings;
        this.queues = queues;
    }

    /**
     * @throws NoSuchElementException when there is none with this id
     */
    public Claim get(long claimId) {
        return rows.find(claimId)
                .orElseThrow(() -> new NoSuchElementException("There is no claim " + claimId));
    }

    /** By CLM01, as an acknowledgement or a remittance names it. */
    public Optional<Claim> findByNumber(String number) {
        return rows.findByNumber(number);
    }

    public List<Claim> list(ClaimQuery query) {
        return rows.list(query);
    }

    /** The queues that claims stand in by the practice's own rules. */
    public List<String> listQueues() {
        return queues.listNames();
    }

    /** How many claims are in these states, counted to {@code most}. */
    public int count(Set<ClaimState> states, int most) {
        return rows.count(states, most);
    }

    public List<Claim> listOfEncounter(long encounterId) {
        return rows.listOfEncounter(encounterId);
    }

    /**
     * The claim that asks the next payer with this one's answer, the newest if there were several.
     */
    public Optional<Claim> findFollower(long claimId) {
        return rows.listFollowers(claimId).stream().findFirst();
    }

    /** Claims to second and later payers, the newest first. */
    public List<Claim> listFollowing(int limit) {
        return rows.listFollowing(limit);
    }

    /** The patient's newest claims. */
    public List<Claim> listOfPatient(long patientId, int limit) {
        return rows.listOfPatient(patientId, limit);
    }

    /** The version that was built first. */
    public ProfessionalClaim originalVersion(long claimId) {
        return getVersion(claimId, 1);
    }

    public ProfessionalClaim currentVersion(long claimId) {
        return getVersion(claimId, get(claimId).version());
    }

    /**
     * @throws NoSuchElementException when the claim has no such version
     */
    public ProfessionalClaim getVersion(long claimId, int version) {
        return papers.findVersion(claimId, version)
                .orElseThrow(() ->
                        new NoSuchElementException(
                                "Claim %d has no version %d".formatted(claimId, version)));
    }

    /** All versions, the first one first. */
    public List<ClaimVersion> listVersions(long claimId) {
        return papers.listVersions(claimId);
    }

    /** What was done by each line that was ever sent: its code by its control number. */
    public Map<String, String> codesByLine(long claimId) {
        Map<String, String> codes = new HashMap<>();
        for (ClaimVersion version : listVersions(claimId)) {
            version.claim().lines().forEach(line -> codes.put(line.control(), line.code()));
        }
        return codes;
    }

    /** What happened to it, oldest first. */
    public List<ClaimEvent> story(long claimId) {
        return papers.listStory(claimId);
    }

    /**
     * Why each of these claims waits: what a person or the scrub holds it for, or what was said
     * when it was rejected. A claim that nothing keeps is missing from the answer.
     */
    public Map<Long, String> whyWaiting(List<Claim> some) {
        List<Long> rejected =
                some.stream()
                        .filter(claim -> claim.state() == ClaimState.REJECTED)
                        .map(Claim::claimId)
                        .toList();
        List<Long> held =
                some.stream()
                        .filter(claim -> !claim.holdReason().isEmpty())
                        .map(Claim::claimId)
                        .toList();
        Map<Long, String> why = new HashMap<>(findings.whyHeld(held));
        why.putAll(papers.lastRefusals(rejected));
        return why;
    }

    /** What the newest scrub of the newest version says, the strongest first. */
    public List<CheckedFinding> listFindings(long claimId) {
        return findings.listNewest(claimId, get(claimId).version());
    }

    /** The same of several claims, by their id; one that was never checked is missing. */
    public Map<Long, List<CheckedFinding>> listFindings(List<Claim> some) {
        return findings.listNewest(some.stream().map(Claim::claimId).toList());
    }

    /** Which rules keep held claims back, those with the most money first. */
    public List<Keeping> listKeeping() {
        return findings.listKeeping();
    }
}
