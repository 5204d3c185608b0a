package org.almoner.server.ledger.web;

import org.almoner.ledger.Account;
import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.ledger.Balances;
import org.almoner.server.ledger.ClaimAccount;
import org.almoner.server.ledger.Ledger;
import org.almoner.server.ledger.PostedTransfer;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * Opens an amount to the transfers behind it: those of a claim, of one of its accounts, of an
 * event.
 */
@Controller
@Allowed({Role.BILLER, Role.SUPERVISOR, Role.CODER, Role.COMPLIANCE})
class LedgerController {

    private final Ledger ledger;
    private final Balances balances;
    private final Audit audit;

    LedgerController(Ledger ledger, Balances balances, Audit audit) {
        this.ledger = ledger;
        this.balances = balances;
        this.audit = audit;
    }

    /** Every transfer of a claim, or those that touch one of its accounts. */
    @GetMapping("/ledger/claims/{claim}")
    String claim(
            @PathVariable String claim,
            @RequestParam(required = false) Account.@Nullable Kind account,
            Model model) {
        ClaimAccount whose = ledger.getAccount(claim);
        audit.saw("ledger", claim, whose.patientId());
        List<PostedTransfer> rows =
                ledger.transfersOf(claim).stream()
                        .filter(row -> account == null || touches(row, account))
                        .toList();
        model.addAttribute("claim", claim);
        model.addAttribute("account", account);
        model.addAttribute("balance", balances.ofClaim(claim));
        model.addAttribute("rows", rows);
        return "ledger/claim";
    }

    /** The transfers of one event, by the number of any of its rows' postings. */
    @GetMapping("/ledger/events")
    String event(@RequestParam String source, Model model) {
        List<PostedTransfer> rows = ledger.transfersOfSource(source);
        if (rows.isEmpty()) {
            throw new NoSuchElementException("Nothing was posted from " + source);
        }
        audit.saw("posting", source, null);
        model.addAttribute("source", source);
        model.addAttribute("rows", rows);
        return "ledger/event";
    }

    private static boolean touches(PostedTransfer row, Account.Kind kind) {
        return row.transfer().from().kind() == kind || row.transfer().to().kind() == kind;
    }
}
