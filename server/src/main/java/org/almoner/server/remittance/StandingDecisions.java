package org.almoner.server.remittance;

import org.almoner.claims.EarlierAnswer;
import org.almoner.claims.Remittance;
import org.almoner.ledger.LineMatch;
import org.almoner.ledger.Transfer;
import org.almoner.server.claims.Claim;
import org.almoner.server.ledger.Ledger;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a payer finally said about a claim: its decisions as they came, less what it took back. */
@Component
public class StandingDecisions {

    private static final Set<Transfer.Kind> DECIDED =
            Set.of(
                    Transfer.Kind.PAYMENT,
                    Transfer.Kind.CONTRACTUAL,
                    Transfer.Kind.PRIOR_PAYER,
                    Transfer.Kind.PATIENT_SHARE,
                    Transfer.Kind.DENIAL);

    /** The ledger's name of a decision: the remittance, and which CLP of it, from 1. */
    private static final Pattern ADJUDICATION = Pattern.compile("era/(\\d+)/(\\d+)");

    private final Ledger ledger;
    private final KnownClaims known;
    private final Remittances remittances;

    StandingDecisions(Ledger ledger, KnownClaims known, Remittances remittances) {
        this.ledger = ledger;
        this.known = known;
        this.remittances = remittances;
    }

    /**
     * As the next payer wants to hear it.
     *
     * @throws IllegalStateException when its payer has not decided, or took everything back
     */
    public EarlierAnswer answerTo(Claim claim) {
        List<EarlierAnswer.Decision> decisions = new ArrayList<>();
        for (String adjudication : adjudications(claim)) {
            Matcher name = ADJUDICATION.matcher(adjudication);
            if (name.matches()) {
                Remittance remittance = remittances.read(Long.parseLong(name.group(1)));
                Remittance.Claim decided =
                        remittance.claims().get(Integer.parseInt(name.group(2)) - 1);
                decisions.add(
                        new EarlierAnswer.Decision(
                                decided,
                                LineMatch.match(decided, known.known(claim).lines()),
                                remittance.date()));
            }
        }
        if (decisions.isEmpty()) {
            throw new IllegalStateException(
                    "Claim %s has no decision of its payer that stands.".formatted(claim.number()));
        }
        return EarlierAnswer.of(decisions);
    }

    private Set<String> adjudications(Claim claim) {
        Set<String> standing = new LinkedHashSet<>();
        for (Transfer transfer : ledger.bookOf(claim.number()).standing()) {
            if (DECIDED.contains(transfer.kind()) && transfer.adjudication() != null) {
                standing.add(transfer.adjudication());
            }
        }
        return standing;
    }
}
