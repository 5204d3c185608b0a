package org.almoner.server.secondary;

import org.almoner.claims.Money;
import org.almoner.ledger.ClaimBalance;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.Claims;
import org.almoner.server.claims.NextClaims;
import org.almoner.server.claims.NextPayer;
import org.almoner.server.frontdesk.Coverage;
import org.almoner.server.ledger.Balances;
import org.almoner.server.practice.Practice;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells on a claim's page what the payers before and after it have to do with it. */
@Component
public class SecondPayerStory implements NextPayer {

    private final SecondPayers second;
    private final Questions questions;
    private final Claims claims;
    private final NextClaims next;
    private final Balances balances;
    private final Practice practice;

    SecondPayerStory(
            SecondPayers second,
            Questions questions,
            Claims claims,
            NextClaims next,
            Balances balances,
            Practice practice) {
        this.second = second;
        this.questions = questions;
        this.claims = claims;
        this.next = next;
        this.balances = balances;
        this.practice = practice;
    }

    @Override
    public Standing of(Claim claim) {
        List<String> sentences = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        Long follows = claim.follows();
        if (follows != null) {
            Claim earlier = claims.get(follows);
            links.add(link(earlier));
            sentences.add(
                    "%s paid %s of %s; %s is asked here."
                            .formatted(
                                    payer(earlier),
                                    balances.ofClaim(earlier.number()).paid(),
                                    earlier.charge(),
                                    balances.ofClaim(claim.number()).charge()));
        }
        Optional<Claim> asked = second.findAsked(claim.claimId());
        if (asked.isPresent()) {
            links.add(link(asked.get()));
            sentences.add(told(claim, asked.get()));
        } else {
            offer(claim, sentences, steps);
        }
        return new Standing(sentences, links, question(claim, asked, steps), steps);
    }

    private String told(Claim claim, Claim asked) {
        ClaimBalance first = balances.ofClaim(claim.number());
        ClaimBalance then = balances.ofClaim(asked.number());
        String begin = "%s paid %s; ".formatted(payer(claim), first.paid());
        if (asked.state() == ClaimState.FORWARDED) {
            return begin
                    + "it forwarded %s to %s, whose answer we await. Nothing is sent from here."
                            .formatted(then.charge(), payer(asked));
        }
        if (then.isPending()) {
            return begin + "%s now asked of %s.".formatted(then.charge(), payer(asked));
        }
        Money left = then.patient().plus(then.patientPaid());
        return begin
                + "of the %s it left, %s paid %s; %s"
                        .formatted(
                                then.charge(),
                                payer(asked),
                                then.paid(),
                                left.isZero()
                                        ? "nothing is left to the patient."
                                        : left + " is the patient's.");
    }

    private void offer(Claim claim, List<String> sentences, List<Step> steps) {
        Optional<Coverage> coverage = next.findNextCoverage(claim);
        if (coverage.isEmpty()) {
            return;
        }
        String name = coverage.get().terms().payerName();
        ClaimBalance balance = balances.ofClaim(claim.number());
        boolean denied = balance.contested().isPositive();
        boolean left = balance.patient().isPositive();
        boolean answered = claim.state().isDecided() && balance.open().isZero();
        if (!answered) {
            sentences.add(
                    "%s pays second; it is asked when this payer has decided.".formatted(name));
        } else if (denied) {
            sentences.add(
                    "%s pays second. Work the denial first, or ask %s with the denial as it is."
                            .formatted(name, name));
        } else if (left) {
            sentences.add("%s pays second and is not asked.".formatted(name));
        }
        if (answered && (denied || left)) {
            steps.add(new Step("Ask " + name, "/secondary/%d/ask".formatted(claim.claimId()), ""));
        }
    }

    private String question(Claim claim, Optional<Claim> asked, List<Step> steps) {
        Long follows = claim.follows();
        List<Questions.Question> open =
                questions.listOpenAbout(follows == null ? claim.claimId() : follows);
        if (open.isEmpty()) {
            return "";
        }
        Claim later = follows == null ? asked.orElse(null) : claim;
        for (Questions.Question one : open) {
            if (one.kind() == Questions.Kind.ANSWER_CHANGED && later != null) {
                steps.add(
                        new Step(
                                "Ask again with the new answer",
                                "/secondary/%d/again".formatted(later.claimId()),
                                "What the payer should read"));
            }
            steps.add(
                    new Step(
                            "It is settled",
                            "/secondary/questions/%d/settle".formatted(one.questionId()),
                            "How it was settled"));
        }
        return open.getFirst().words();
    }

    private Link link(Claim claim) {
        return new Link(claim.number(), claim.claimId(), payer(claim));
    }

    private String payer(Claim claim) {
        return practice.getPayer(claim.payerId()).name();
    }
}
