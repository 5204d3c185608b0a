package org.almoner.server.secondary.web;

import org.almoner.claims.Money;
import org.almoner.ledger.ClaimBalance;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.Claims;
import org.almoner.server.frontdesk.PatientName;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.ledger.Balances;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.secondary.Questions;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts together what the desk of second payers shows. */
@Component
public class SecondaryPages {

    private static final int QUESTIONS = 100;
    private static final int CLAIMS = 100;

    private final Claims claims;
    private final Questions questions;
    private final Balances balances;
    private final Patients patients;
    private final Practice practice;
    private final Audit audit;

    SecondaryPages(
            Claims claims,
            Questions questions,
            Balances balances,
            Patients patients,
            Practice practice,
            Audit audit) {
        this.claims = claims;
        this.questions = questions;
        this.balances = balances;
        this.patients = patients;
        this.practice = practice;
        this.audit = audit;
    }

    /** The desk. */
    public record Page(List<Asked> questions, List<Row> claims) {

        public Page {
            questions = List.copyOf(questions);
            claims = List.copyOf(claims);
        }
    }

    /** A question and the claim it is about. */
    public record Asked(Questions.Question question, Claim claim, String patient) {}

    /**
     * A later payer's claim.
     *
     * @param first the number of the claim it follows
     * @param left what the payer before left to it
     */
    public record Row(
            Claim claim, String first, String patient, String payer, Money left, Money paid) {}

    @Transactional
    public Page page() {
        List<Questions.Question> open = questions.listOpen(QUESTIONS);
        List<Claim> following = claims.listFollowing(CLAIMS);
        List<Claim> asked = open.stream().map(one -> claims.get(one.claimId())).toList();
        Map<Long, PatientName> names =
                patients.names(
                        java.util.stream.Stream.concat(asked.stream(), following.stream())
                                .map(Claim::patientId)
                                .distinct()
                                .toList());
        Map<Long, String> payers =
                practice.listPayers().stream()
                        .collect(Collectors.toMap(Payer::payerId, Payer::name));
        audit.saw("second payers", String.valueOf(following.size()), null);
        return new Page(
                java.util.stream.IntStream.range(0, open.size())
                        .mapToObj(i ->
                                new Asked(
                                        open.get(i),
                                        asked.get(i),
                                        name(names.get(asked.get(i).patientId()))))
                        .toList(),
                following.stream()
                        .map(claim ->
                                row(
                                        claim,
                                        name(names.get(claim.patientId())),
                                        payers.getOrDefault(claim.payerId(), "")))
                        .toList());
    }

    private Row row(Claim claim, String patient, String payer) {
        Long follows = claim.follows();
        ClaimBalance balance = balances.ofClaim(claim.number());
        return new Row(
                claim,
                follows == null ? "" : claims.get(follows).number(),
                patient,
                payer,
                balance.charge(),
                balance.paid());
    }

    private static String name(@Nullable PatientName name) {
        return name == null ? "" : name.listed();
    }
}
