package org.almoner.server.statements.web;

import org.almoner.claims.Money;
import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.Typed;
import org.almoner.server.frontdesk.PatientName;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.ledger.Balances;
import org.almoner.server.statements.PatientAccounts;
import org.almoner.server.statements.Payments;
import org.almoner.server.statements.Statements;
import org.almoner.server.trust.Audit;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Patients' balances. */
@Controller
@Allowed({Role.FRONT_DESK, Role.BILLER, Role.SUPERVISOR})
class BalancesController {

    private static final int PAGE = 200;

    private final PatientAccounts accounts;
    private final Balances balances;
    private final Payments payments;
    private final Statements statements;
    private final Patients patients;
    private final Audit audit;
    private final Clock clock;

    BalancesController(
            PatientAccounts accounts,
            Balances balances,
            Payments payments,
            Statements statements,
            Patients patients,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.balances = balances;
        this.payments = payments;
        this.statements = statements;
        this.patients = patients;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static RailEntry balancesRail() {
        return new RailEntry(
                "balances",
                RailEntry.Section.PATIENTS,
                "Balances",
                "/balances",
                60,
                java.util.Set.of(Role.FRONT_DESK, Role.BILLER, Role.SUPERVISOR),
                null);
    }

    @GetMapping("/balances")
    String queue(Model model) {
        List<Balances.PatientBalance> owing = balances.listPatients(PAGE);
        Map<Long, PatientName> names =
                patients.names(owing.stream().map(Balances.PatientBalance::patientId).toList());
        audit.saw("balances", "all", null);
        model.addAttribute(
                "rows",
                owing.stream()
                        .map(one ->
                                new BalanceRow(
                                        one.patientId(),
                                        name(names.get(one.patientId()), one.patientId()),
                                        one.owed()))
                        .toList());
        return "statements/queue";
    }

    private static String name(
            @org.jspecify.annotations.Nullable PatientName name, long patientId) {
        return name == null ? "Patient " + patientId : name.listed();
    }

    @GetMapping("/balances/{patientId}")
    String one(@PathVariable long patientId, Model model) {
        PatientName name = patients.getName(patientId);
        audit.saw("balance", String.valueOf(patientId), patientId);
        model.addAttribute("name", name.full());
        model.addAttribute("account", accounts.get(patientId));
        model.addAttribute("payments", payments.listOf(patientId));
        model.addAttribute("statements", statements.listOf(patientId));
        model.addAttribute("formKey", UUID.randomUUID().toString());
        model.addAttribute("zone", clock.getZone());
        return "statements/one";
    }

    @PostMapping("/balances/{patientId}/pay")
    String pay(
            @PathVariable long patientId,
            @RequestParam String amount,
            @RequestParam Payments.Method method,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String claim,
            @RequestParam String formKey,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        try {
            Payments.Result result =
                    payments.pay(
                            patientId,
                            Money.parse(amount.replace(",", "").strip()),
                            method,
                            reference,
                            claim.isEmpty() ? null : claim,
                            formKey);
            if (result.again()) {
                Notices.warn(redirect, "This payment was keyed already; nothing was added.");
            } else if (result.applied().isZero()) {
                Notices.good(
                        redirect,
                        "Nothing is owed there: %s is kept as credit.".formatted(result.kept()));
            } else if (result.kept().isPositive()) {
                Notices.good(
                        redirect,
                        "%s paid off what is owed; %s is more and is kept as credit."
                                .formatted(result.applied(), result.kept()));
            } else if (result.left().isZero()) {
                Notices.good(redirect, "Paid in full. The balance is 0.00. Thank you.");
            } else {
                Notices.good(
                        redirect,
                        "%s keyed; %s is still owed.".formatted(result.applied(), result.left()));
            }
        } catch (NumberFormatException unreadable) {
            sendBack(redirect, fields, "Write the amount as dollars and cents, such as 37.50.");
        } catch (IllegalArgumentException refused) {
            sendBack(redirect, fields, Objects.requireNonNullElse(refused.getMessage(), ""));
        }
        return "redirect:/balances/" + patientId;
    }

    private static void sendBack(
            RedirectAttributes redirect, Map<String, String> fields, String message) {
        Typed typed = new Typed(fields);
        typed.say("amount", message);
        Notices.again(redirect, typed, "Not keyed yet. " + message);
    }

    @PostMapping("/balances/{patientId}/credit")
    String credit(@PathVariable long patientId, RedirectAttributes redirect) {
        Money used = payments.useCredit(patientId);
        Notices.good(
                redirect,
                used.isZero() ? "There was nothing to use it for." : used + " of credit used.");
        return "redirect:/balances/" + patientId;
    }

    @PostMapping("/balances/{patientId}/statement")
    String statement(@PathVariable long patientId, RedirectAttributes redirect) {
        try {
            statements.make(patientId);
            Notices.good(redirect, "The statement is printed; it stands below.");
        } catch (IllegalStateException refused) {
            Notices.warn(redirect, Objects.requireNonNullElse(refused.getMessage(), ""));
        }
        return "redirect:/balances/" + patientId;
    }

    @GetMapping("/balances/{patientId}/statements/{id}")
    ResponseEntity<byte[]> letter(@PathVariable long patientId, @PathVariable long id) {
        byte[] letter = statements.letter(patientId, id);
        audit.saw("statement", String.valueOf(id), patientId);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("statement-%d.pdf".formatted(id))
                                .build()
                                .toString())
                .body(letter);
    }
}
