package org.almoner.server.practice.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.RailEntry.Section;
import org.almoner.server.practice.AuthorizationList;
import org.almoner.server.practice.PayerWays;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.PriceBook.Schedule;
import org.almoner.server.practice.Prices;
import org.almoner.server.practice.web.PriceForm.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the practice charges, and what each payer agreed to allow, with their days. */
@Controller
@Allowed(Role.MANAGER)
class FeesController {

    private static final int LINES_SHOWN = 300;

    private final Practice practice;
    private final Prices prices;
    private final AuthorizationList authorizations;
    private final PayerWays ways;
    private final PriceForm form;
    private final Clock clock;

    FeesController(
            Practice practice,
            Prices prices,
            AuthorizationList authorizations,
            PayerWays ways,
            PriceForm form,
            Clock clock) {
        this.practice = practice;
        this.prices = prices;
        this.authorizations = authorizations;
        this.ways = ways;
        this.form = form;
        this.clock = clock;
    }

    @Bean
    static RailEntry feesDesk() {
        return new RailEntry(
                "fees",
                Section.PRACTICE,
                "Fees",
                "/fees",
                30,
                Set.of(Role.BILLER, Role.SUPERVISOR, Role.MANAGER),
                null);
    }

    @GetMapping("/fees")
    @Allowed({Role.BILLER, Role.SUPERVISOR, Role.MANAGER})
    String fees(Model model, @RequestParam(defaultValue = "") String code) {
        return fees(model, code, blank());
    }

    @PostMapping("/fees")
    String key(@RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect) {
        Answer answer = form.key(new Schedule.Charges(), fields);
        if (!answer.isDone()) {
            return fees(model, "", answer);
        }
        Notices.good(redirect, answer.said());
        return "redirect:/fees";
    }

    @PostMapping("/fees/file")
    String load(
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        Answer answer = form.load(new Schedule.Charges(), fields, file);
        if (!answer.isDone()) {
            return fees(model, "", answer);
        }
        Notices.good(redirect, answer.said());
        return "redirect:/fees";
    }

    @GetMapping("/payers/{id}")
    @Allowed({Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE, Role.MANAGER})
    String payer(Model model, @PathVariable long id) {
        return payer(model, id, blank());
    }

    @PostMapping("/payers/{id}/contract")
    String keyAllowed(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        Answer answer = form.key(new Schedule.Contract(id), fields);
        if (!answer.isDone()) {
            return payer(model, id, answer);
        }
        Notices.good(redirect, answer.said());
        return "redirect:/payers/" + id;
    }

    @PostMapping("/payers/{id}/contract/file")
    String loadAllowed(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        Answer answer = form.load(new Schedule.Contract(id), fields, file);
        if (!answer.isDone()) {
            return payer(model, id, answer);
        }
        Notices.good(redirect, answer.said());
        return "redirect:/payers/" + id;
    }

    /** Last week's visits need a price too, so the first prices begin with the year. */
    private Answer blank() {
        return new Answer(PriceForm.blank(LocalDate.now(clock).withDayOfYear(1)), "", List.of());
    }

    private String fees(Model model, String code, Answer answer) {
        String begins = code.strip().toUpperCase(Locale.ROOT);
        model.addAttribute("lines", prices.listCharges(begins, LINES_SHOWN));
        model.addAttribute("limit", LINES_SHOWN);
        model.addAttribute("code", begins);
        show(model, answer);
        return "practice/fees";
    }

    private String payer(Model model, long id, Answer answer) {
        model.addAttribute("payer", practice.getPayer(id));
        model.addAttribute("lines", prices.listContract(id));
        model.addAttribute("authorized", authorizations.codesOf(id));
        model.addAttribute("referred", ways.referredFirst(id));
        model.addAttribute("ways", ways.of(id));
        show(model, answer);
        return "practice/payer";
    }

    private void show(Model model, Answer answer) {
        model.addAttribute("typed", answer.typed());
        model.addAttribute("badRows", answer.badRows());
        model.addAttribute("today", LocalDate.now(clock));
    }
}
