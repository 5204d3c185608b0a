package org.almoner.server.remittance.web;

import org.almoner.claims.UnreadableTransactionException;
import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.remittance.ReceivedRemittance;
import org.almoner.server.remittance.RemittanceReading;
import org.almoner.server.remittance.RemittanceState;
import org.almoner.server.remittance.Remittances;
import org.almoner.server.trust.Audit;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The desk of remittances. */
@Controller
@Allowed({Role.BILLER, Role.SUPERVISOR})
class RemittancesController {

    private static final int PAGE = 50;
    private static final long BYTES_MAX = 64L << 20;

    private final Remittances remittances;
    private final RemittanceReading reading;
    private final Practice practice;
    private final Audit audit;

    RemittancesController(
            Remittances remittances, RemittanceReading reading, Practice practice, Audit audit) {
        this.remittances = remittances;
        this.reading = reading;
        this.practice = practice;
        this.audit = audit;
    }

    /** Files shout the names of payers; by the shouted name, as the practice writes it. */
    private Map<String, String> payerNames() {
        return practice.listPayers().stream()
                .collect(
                        Collectors.toMap(
                                payer -> payer.name().toLowerCase(Locale.ROOT),
                                Payer::name,
                                (first, second) -> first));
    }

    @Bean
    static RailEntry remittancesRail(Remittances remittances) {
        return new RailEntry(
                "remittances",
                RailEntry.Section.BILLING,
                "Remittances",
                "/remittances",
                60,
                java.util.Set.of(Role.BILLER, Role.SUPERVISOR),
                () -> remittances.countToLookAt(100));
    }

    @GetMapping("/remittances")
    String queue(@RequestParam(required = false) @Nullable Long before, Model model) {
        List<ReceivedRemittance> posted = remittances.list(RemittanceState.POSTED, before, PAGE);
        model.addAttribute("toLookAt", remittances.list(RemittanceState.TO_LOOK_AT, null, PAGE));
        model.addAttribute("payers", payerNames());
        model.addAttribute("posted", posted);
        model.addAttribute("aside", remittances.list(RemittanceState.SET_ASIDE, null, PAGE));
        model.addAttribute("next", posted.size() < PAGE ? null : posted.getLast().remittanceId());
        return "remittance/queue";
    }

    @PostMapping("/remittances")
    String upload(@RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        if (file.getSize() > BYTES_MAX) {
            Notices.stop(redirect, "A remittance file holds at most 64 MB; ask for it in parts.");
            return "redirect:/remittances";
        }
        try {
            List<Remittances.Taken> taken =
                    remittances.upload(new String(file.getBytes(), StandardCharsets.ISO_8859_1));
            String words =
                    "%d posted, %d to look at, %d had come before and changed nothing."
                            .formatted(
                                    count(taken, RemittanceState.POSTED),
                                    count(taken, RemittanceState.TO_LOOK_AT),
                                    taken.stream().filter(Remittances.Taken::same).count());
            if (count(taken, RemittanceState.POSTED) == taken.size()) {
                Notices.good(redirect, words);
            } else {
                Notices.warn(redirect, words);
            }
        } catch (IllegalArgumentException | UnreadableTransactionException unreadable) {
            Notices.stop(redirect, Objects.requireNonNullElse(unreadable.getMessage(), ""));
        }
        return "redirect:/remittances";
    }

    private static long count(List<Remittances.Taken> taken, RemittanceState state) {
        return taken.stream().filter(one -> !one.same() && one.state() == state).count();
    }

    @GetMapping("/remittances/{id}")
    String one(@PathVariable long id, Model model) {
        ReceivedRemittance remittance = remittances.get(id);
        audit.saw("remittance", String.valueOf(id), null);
        model.addAttribute("remittance", remittance);
        String shouted = remittance.payerName();
        model.addAttribute(
                "payer", payerNames().getOrDefault(shouted.toLowerCase(Locale.ROOT), shouted));
        model.addAttribute("page", reading.read(remittances.read(id)));
        return "remittance/one";
    }

    @GetMapping("/remittances/{id}/raw")
    String raw(@PathVariable long id, Model model) {
        audit.saw("raw remittance", String.valueOf(id), null);
        model.addAttribute("remittance", remittances.get(id));
        model.addAttribute("text", RemittanceReading.segments(remittances.raw(id)));
        return "remittance/raw";
    }

    @PostMapping("/remittances/{id}/assign")
    String assign(
            @PathVariable long id,
            @RequestParam String payerSays,
            @RequestParam String claim,
            @RequestParam String why,
            RedirectAttributes redirect) {
        return answer(id, redirect, () -> remittances.assign(id, payerSays, claim.strip(), why));
    }

    @PostMapping("/remittances/{id}/accept")
    String accept(@PathVariable long id, @RequestParam String why, RedirectAttributes redirect) {
        return answer(id, redirect, () -> remittances.accept(id, why));
    }

    @PostMapping("/remittances/{id}/retry")
    String retry(@PathVariable long id, RedirectAttributes redirect) {
        return answer(id, redirect, () -> remittances.retry(id));
    }

    @PostMapping("/remittances/{id}/set-aside")
    String setAside(@PathVariable long id, @RequestParam String why, RedirectAttributes redirect) {
        try {
            remittances.setAside(id, why);
            Notices.good(redirect, "Set aside. Nothing of it was posted.");
        } catch (IllegalArgumentException | IllegalStateException refused) {
            Notices.stop(redirect, Objects.requireNonNullElse(refused.getMessage(), ""));
        }
        return "redirect:/remittances/" + id;
    }

    private static String answer(
            long id, RedirectAttributes redirect, java.util.function.BooleanSupplier step) {
        try {
            if (step.getAsBoolean()) {
                Notices.good(redirect, "Posted, proved to the cent.");
            } else {
                Notices.warn(redirect, "Still not posted; the reasons are below.");
            }
        } catch (IllegalArgumentException | IllegalStateException refused) {
            Notices.stop(redirect, Objects.requireNonNullElse(refused.getMessage(), ""));
        }
        return "redirect:/remittances/" + id;
    }
}
