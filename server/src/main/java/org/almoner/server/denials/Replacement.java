package org.almoner.server.denials;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.server.charts.Approval;
import org.almoner.server.charts.Encounters;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimCorrections;
import org.almoner.server.claims.Claims;
import org.almoner.server.coding.CodedService;
import org.almoner.server.trust.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Codes a denied claim anew and sends it as a replacement, with a sentence for the payer. */
@Service
public class Replacement {

    private static final int EXPLANATION_MAX = 80;

    /** CARC 15, the number is missing or not valid; 197, nobody had asked; 198, more was done. */
    private static final Set<String> APPROVAL_REASONS = Set.of("15", "197", "198");

    private final CaseRows rows;
    private final Claims claims;
    private final ClaimCorrections corrections;
    private final NoteEvidence note;
    private final Encounters encounters;
    private final Audit audit;

    Replacement(
            CaseRows rows,
            Claims claims,
            ClaimCorrections corrections,
            NoteEvidence note,
            Encounters encounters,
            Audit audit) {
        this.rows = rows;
        this.claims = claims;
        this.corrections = corrections;
        this.note = note;
        this.encounters = encounters;
        this.audit = audit;
    }

    /**
     * What to begin with: the codes as they were sent, mended where the note is plain.
     *
     * @param before the note up to the words that ask for the change
     * @param quote those words; empty when there are none
     * @param after the rest of the note
     * @param approval the numbers that the visit has by now
     * @param approvalAsked whether the payer refused for want of a number
     * @param suggested positions of services that were mended, from 0
     */
    public record Draft(
            String before,
            String quote,
            String after,
            List<String> diagnoses,
            List<CodedService> services,
            List<Integer> suggested,
            Approval approval,
            boolean approvalAsked,
            String explanation) {}

    /** The claim's codes with what the note asks for. */
    public Draft draft(DenialCase one) {
        ProfessionalClaim sent = claims.currentVersion(one.claimId());
        Optional<NoteEvidence.Found> both = note.find(one.encounterId(), "50");
        List<CodedService> services = new ArrayList<>(corrections.coded(sent));
        List<Integer> suggested = new ArrayList<>();
        for (int i = 0; i < services.size(); i++) {
            CodedService service = services.get(i);
            if (both.isPresent()
                    && service.code().equals(one.lineCode())
                    && service.modifiers().isEmpty()) {
                // Modifier 50 says both sides by itself, so it goes with one unit.
                services.set(i, service.with(List.of("50"), 1));
                suggested.add(i);
            }
        }
        String text = note.noteOf(one.encounterId());
        String quote = both.map(NoteEvidence.Found::quote).orElse("");
        int at = quote.isEmpty() ? -1 : text.indexOf(quote);
        boolean approvalAsked = asksForApproval(one);
        String explanation =
                suggested.isEmpty()
                        ? approvalAsked && one.explanation().isEmpty()
                                ? "The authorization number was missing; this claim carries it."
                                : one.explanation()
                        : limited("Modifier 50 was missing. Note: " + quote);
        return new Draft(
                at < 0 ? text : text.substring(0, at),
                at < 0 ? "" : quote,
                at < 0 ? "" : text.substring(at + quote.length()),
                sent.diagnoses(),
                services,
                suggested,
                approval(one, sent),
                approvalAsked,
                explanation);
    }

    /**
     * Builds the replacement; the claim is then held or ready to leave.
     *
     * @throws IllegalArgumentException when there is no sentence for the payer or no service
     * @throws IllegalStateException when the claim cannot be replaced, saying why
     */
    @Transactional
    public Claim send(
            long caseId,
            List<String> diagnoses,
            List<CodedService> services,
            Approval approval,
            String explanation) {
        DenialCase one =
                rows.find(caseId)
                        .orElseThrow(
                                () -> new NoSuchElementException("There is no denial " + caseId));
        if (explanation.isBlank()) {
            throw new IllegalArgumentException("Tell the payer what was mended.");
        }
        if (services.isEmpty() || diagnoses.isEmpty()) {
            throw new IllegalArgumentException("A claim needs a diagnosis and a service.");
        }
        Claim claim =
                corrections.replace(
                        one.claimId(), diagnoses, services, approval, limited(explanation.strip()));
        audit.did("replaced", "denial", String.valueOf(caseId), one.patientId(), one.claim());
        return claim;
    }

    /** The visit's numbers; for a later payer's claim those that it was sent with. */
    private Approval approval(DenialCase one, ProfessionalClaim sent) {
        return claims.get(one.claimId()).follows() == null
                ? encounters.getEncounter(one.encounterId()).approval()
                : new Approval(sent.authorization(), sent.referral());
    }

    /** Whether the payer refused because nobody had asked it first, or nobody said so. */
    static boolean asksForApproval(DenialCase one) {
        return APPROVAL_REASONS.contains(one.reason());
    }

    private static String limited(String text) {
        return text.length() <= EXPLANATION_MAX ? text : text.substring(0, EXPLANATION_MAX).strip();
    }
}
