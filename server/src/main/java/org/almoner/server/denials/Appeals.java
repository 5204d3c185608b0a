package org.almoner.server.denials;

import org.almoner.server.access.Tenancy;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.Claims;
import org.almoner.server.frame.LetterPdf;
import org.almoner.server.frame.Show;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Profile;
import org.almoner.server.trust.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Appeal letters: written once, kept as they were printed. */
@Service
public class Appeals {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final Claims claims;
    private final Practice practice;
    private final Patients patients;
    private final Audit audit;
    private final Clock clock;

    Appeals(
            JdbcClient jdbc,
            CaseRows rows,
            Claims claims,
            Practice practice,
            Patients patients,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.claims = claims;
        this.practice = practice;
        this.patients = patients;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes the letter and marks the case as appealed; returns the appeal's id.
     *
     * @param why why we disagree, in the biller's words
     * @param enclosures what goes with it, one a line
     */
    @Transactional
    public long write(long caseId, String why, List<String> enclosures) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("Say why you disagree; the payer reads only that.");
        }
        DenialCase one = rows.lockUnsettled(caseId);
        long id =
                jdbc.sql(
                                "insert into denials.appeal (practice_id, case_id, why, enclosures,"
                                    + " letter, written_at, written_by) values (?, ?, ?, ?, ?, ?,"
                                    + " ?) returning appeal_id")
                        .params(
                                Tenancy.practiceId(),
                                caseId,
                                why.strip(),
                                String.join("\n", enclosures),
                                letter(one, why.strip(), enclosures),
                                Timestamp.from(clock.instant()),
                                Tenancy.getCurrent().name())
                        .query(Long.class)
                        .single();
        rows.move(caseId, CaseState.APPEALED);
        rows.tell(caseId, "on", "Appeal letter written.", clock.instant());
        audit.did("appealed", "denial", String.valueOf(caseId), one.patientId(), "");
        return id;
    }

    /** The newest letter of a case, as it was printed. */
    public Optional<byte[]> findLetter(long caseId) {
        return jdbc.sql(
                        "select letter from denials.appeal where practice_id = ? and case_id = ?"
                                + " order by appeal_id desc limit 1")
                .params(Tenancy.practiceId(), caseId)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private byte[] letter(DenialCase one, String why, List<String> enclosures) {
        Profile us = practice.getProfile();
        Payer payer = practice.getPayer(one.payerId());
        Claim claim = claims.get(one.claimId());
        String payerNumber = claim.payerClaimNumber();
        LetterPdf letter =
                new LetterPdf()
                        .strong(us.name())
                        .paragraph(us.address())
                        .paragraph("%s, %s %s".formatted(us.city(), us.state(), us.zip()))
                        .paragraph("%s · NPI %s".formatted(us.phone(), us.npi()))
                        .space()
                        .paragraph(Show.day(LocalDate.now(clock)))
                        .space()
                        .paragraph(payer.name() + ", Appeals")
                        .paragraph(payer.address())
                        .paragraph("%s, %s %s".formatted(payer.city(), payer.state(), payer.zip()))
                        .heading("Appeal of a denied service")
                        .paragraph("Patient: " + patients.getName(one.patientId()).full())
                        .paragraph(
                                "Your claim: " + (payerNumber == null ? "not known" : payerNumber))
                        .paragraph("Our claim: " + one.claim())
                        .paragraph("Date of service: " + Show.day(claim.serviceDate()))
                        .paragraph(
                                "Service: "
                                        + (one.lineCode().isEmpty()
                                                ? "the whole claim"
                                                : one.lineCode()))
                        .paragraph(
                                "Denied on %s: %s (%s)"
                                        .formatted(
                                                Show.day(one.deniedOn()), one.words(), one.label()))
                        .paragraph("Amount: " + one.atStake())
                        .space()
                        .paragraph("Dear reviewer,")
                        .space()
                        .paragraph(
                                "You denied the service named above. We disagree, for this reason:")
                        .space()
                        .paragraph(why)
                        .space()
                        .paragraph(
                                "Please look at it again and pay it. If you uphold the denial, tell"
                                        + " us the rule you used and who reviewed it.")
                        .space()
                        .paragraph("Sincerely,")
                        .space()
                        .paragraph(Tenancy.getCurrent().name() + ", " + us.name());
        if (!enclosures.isEmpty()) {
            letter.space().strong("Enclosed");
            enclosures.forEach(enclosure -> letter.paragraph("• " + enclosure));
        }
        return letter.bytes();
    }
}
