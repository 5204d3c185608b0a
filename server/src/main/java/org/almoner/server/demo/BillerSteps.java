package org.almoner.server.demo;

import org.almoner.claims.Money;
import org.almoner.server.claims.CheckedFinding;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimCorrections;
import org.almoner.server.claims.ClaimDesk;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.Claims;
import org.almoner.server.clearinghouse.Exchange;
import org.almoner.server.clearinghouse.Inbox;
import org.almoner.server.clearinghouse.Outbox;
import org.almoner.server.demo.DemoClinic.Encounter;
import org.almoner.server.denials.Appeals;
import org.almoner.server.denials.CaseState;
import org.almoner.server.denials.DenialCase;
import org.almoner.server.denials.Denials;
import org.almoner.server.remittance.ReceivedRemittance;
import org.almoner.server.remittance.RemittanceState;
import org.almoner.server.remittance.Remittances;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the clinic's biller did: sent, took in what came back, mended and appealed. */
@Component
@Profile("demo")
final class BillerSteps {

    /** BPR02, the cash of a remittance. */
    private static final Pattern CASH = Pattern.compile("(BPR\\*[A-Z]\\*)([0-9.]+)(\\*)");

    private static final int SECOND_CLAIMS_MAX = 200;

    private final Claims claims;
    private final ClaimDesk desk;
    private final ClaimCorrections corrections;
    private final Outbox outbox;
    private final Exchange exchange;
    private final DemoClearinghouse clearinghouse;
    private final Denials denials;
    private final Appeals appeals;
    private final Remittances remittances;
    private final Inbox inbox;

    BillerSteps(
            Claims claims,
            ClaimDesk desk,
            ClaimCorrections corrections,
            Outbox outbox,
            Exchange exchange,
            DemoClearinghouse clearinghouse,
            Denials denials,
            Appeals appeals,
            Remittances remittances,
            Inbox inbox) {
        this.claims = claims;
        this.desk = desk;
        this.corrections = corrections;
        this.outbox = outbox;
        this.exchange = exchange;
        this.clearinghouse = clearinghouse;
        this.denials = denials;
        this.appeals = appeals;
        this.remittances = remittances;
        this.inbox = inbox;
    }

    /** The afternoon's batch; files go out and the receipts come back. */
    void send(List<Long> encounterIds) {
        List<Long> ready = new ArrayList<>();
        for (Long encounterId : encounterIds) {
            for (Claim claim : claims.listOfEncounter(encounterId)) {
                Claim checked = claim.state() == ClaimState.HELD ? answerWarnings(claim) : claim;
                if (checked.state() == ClaimState.READY) {
                    ready.add(checked.claimId());
                }
            }
        }
        if (!ready.isEmpty()) {
            outbox.send(ready);
            exchange.exchangeBy(clearinghouse);
        }
    }

    /** Somebody in a hurry said why each warning is right, and so the claim went out. */
    private Claim answerWarnings(Claim claim) {
        List<CheckedFinding> findings = claims.listFindings(claim.claimId());
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).isOverridable()) {
                desk.override(claim.claimId(), i, "Billed as the provider documented it.");
            }
        }
        boolean stopped =
                claims.listFindings(claim.claimId()).stream().anyMatch(CheckedFinding::isOpen);
        return stopped ? claim : desk.release(claim.claimId());
    }

    /** The payers' day: they decide, and their remittances come in and are posted. */
    void takeRemittances() {
        clearinghouse.remit();
        exchange.exchangeBy(clearinghouse);
    }

    /** What the first payers decided was built into claims for the next; they go out. */
    void askSecondPayers() {
        List<Long> ready =
                claims.listFollowing(SECOND_CLAIMS_MAX).stream()
                        .filter(claim -> claim.state() == ClaimState.READY)
                        .map(Claim::claimId)
                        .toList();
        if (!ready.isEmpty()) {
            outbox.send(ready);
            exchange.exchangeBy(clearinghouse);
        }
    }

    /** A copy of a check comes with a cent too many, and a file breaks off in the middle. */
    void takeDamagedFiles() {
        List<ReceivedRemittance> posted = remittances.list(RemittanceState.POSTED, null, 1);
        if (posted.isEmpty()) {
            return;
        }
        String good = remittances.raw(posted.getFirst().remittanceId());
        Matcher cash = CASH.matcher(good);
        if (cash.find()) {
            long cents = Money.parse(cash.group(2)).cents() + 1;
            remittances.upload(
                    cash.replaceFirst(cash.group(1) + Money.cents(cents).x12() + cash.group(3)));
        }
        inbox.receive("broken-off.x12", good.substring(0, good.length() / 2));
    }

    /** Codes it the right way, says why, and sends it again as a replacement. */
    void replace(Encounter visit, long encounterId) {
        for (Claim claim : firstClaims(encounterId)) {
            String why =
                    visit.mistake() == Mistake.MISSING_50
                            ? "Both sides were treated; modifier 50 was missing."
                            : "Separate evaluation documented that day; modifier 25 was missing.";
            denials.listOfClaim(claim.claimId()).forEach(one -> denials.explain(one.caseId(), why));
            corrections.replace(
                    claim.claimId(),
                    visit.right().diagnoses(),
                    CoderSteps.services(visit.right()),
                    why);
        }
        send(List.of(encounterId));
    }

    /** The claims to the first payer; what goes to a second follows from them. */
    private List<Claim> firstClaims(long encounterId) {
        return claims.listOfEncounter(encounterId).stream()
                .filter(claim -> claim.follows() == null)
                .toList();
    }

    void appeal(long encounterId) {
        for (Claim claim : firstClaims(encounterId)) {
            for (DenialCase one : denials.listOfClaim(claim.claimId())) {
                if (one.state() == CaseState.OPEN) {
                    appeals.write(
                            one.caseId(),
                            "The service was approved by telephone before the visit. The reference"
                                    + " was not printed on the claim. We ask you to decide again"
                                    + " with the enclosed record of the call.",
                            List.of("Note of the visit", "Record of the telephone approval"));
                }
            }
        }
    }
}
