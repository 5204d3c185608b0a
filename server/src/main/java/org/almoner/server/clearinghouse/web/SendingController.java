package org.almoner.server.clearinghouse.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimQuery;
import org.almoner.server.claims.ClaimQuery.Order;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.Claims;
import org.almoner.server.clearinghouse.Batch;
import org.almoner.server.clearinghouse.Exchange;
import org.almoner.server.clearinghouse.Inbox;
import org.almoner.server.clearinghouse.InboxFile;
import org.almoner.server.clearinghouse.Outbox;
import org.almoner.server.frame.Notices;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is ready to send, what was sent, and what came in. */
@Controller
@Allowed({Role.BILLER, Role.SUPERVISOR})
class SendingController {

    private static final int READY_MAX = 200;
    private static final int BATCHES = 30;
    private static final int HOURS_WITHOUT_ANSWER = 24;

    private final Claims claims;
    private final Practice practice;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Exchange exchange;
    private final Audit audit;
    private final Clock clock;

    SendingController(
            Claims claims,
            Practice practice,
            Outbox outbox,
            Inbox inbox,
            Exchange exchange,
            Audit audit,
            Clock clock) {
        this.claims = claims;
        this.practice = practice;
        this.outbox = outbox;
        this.inbox = inbox;
        this.exchange = exchange;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/sending")
    String sending(Model model) {
        List<Claim> ready =
                claims.list(
                        new ClaimQuery(
                                Set.of(ClaimState.READY), null, Order.OLDEST, null, READY_MAX));
        Map<Long, String> payers = payerNames();
        Map<String, List<Claim>> byPayer = new LinkedHashMap<>();
        for (Claim claim : ready) {
            byPayer.computeIfAbsent(
                            payers.getOrDefault(claim.payerId(), ""), key -> new ArrayList<>())
                    .add(claim);
        }
        model.addAttribute("ready", byPayer);
        model.addAttribute("batches", outbox.listNewest(null, BATCHES));
        model.addAttribute("unanswered", outbox.listUnanswered(HOURS_WITHOUT_ANSWER, BATCHES));
        model.addAttribute("payers", payers);
        model.addAttribute("clock", clock);
        return "clearinghouse/sending";
    }

    @PostMapping("/sending")
    String send(
            @RequestParam(name = "claim", required = false) @Nullable List<Long> chosen,
            RedirectAttributes redirect) {
        if (chosen == null || chosen.isEmpty()) {
            Notices.warn(redirect, "No claim was chosen.");
            return "redirect:/sending";
        }
        Outbox.Sent sent = outbox.send(chosen);
        int count = sent.batches().stream().mapToInt(Batch::claimCount).sum();
        String words =
                "%s in %s."
                        .formatted(
                                count == 1 ? "1 claim" : count + " claims",
                                sent.batches().size() == 1
                                        ? "1 batch"
                                        : sent.batches().size() + " batches");
        if (sent.leftOut().isEmpty()) {
            Notices.good(redirect, words + " " + exchange.exchangeNow().words());
        } else {
            String leftOut =
                    sent.leftOut().stream()
                            .map(one -> one.claimNumber() + " " + one.why())
                            .collect(Collectors.joining("; "));
            Notices.warn(redirect, "%s Left out: %s".formatted(words, leftOut));
        }
        return "redirect:/sending";
    }

    @PostMapping("/sending/exchange")
    String exchangeNow(RedirectAttributes redirect) {
        Notices.good(redirect, exchange.fetchNow().words());
        return "redirect:/sending";
    }

    @GetMapping("/batches/{id}")
    @Allowed({Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE})
    String batch(Model model, @PathVariable long id) {
        Batch batch = outbox.get(id);
        List<Outbox.Submission> submissions = outbox.listSubmissions(id);
        model.addAttribute("batch", batch);
        model.addAttribute("payer", practice.getPayer(batch.payerId()).name());
        model.addAttribute("answers", outbox.listAnswers(id));
        model.addAttribute("submissions", submissions);
        model.addAttribute(
                "states",
                submissions.stream()
                        .collect(
                                Collectors.toMap(
                                        Outbox.Submission::claimId,
                                        one -> claims.get(one.claimId()))));
        model.addAttribute("clock", clock);
        return "clearinghouse/batch";
    }

    @GetMapping("/batches/{id}/x12")
    @Allowed({Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE})
    String batchText(Model model, @PathVariable long id) {
        Batch batch = outbox.get(id);
        audit.saw("batch", String.valueOf(id), null);
        model.addAttribute("title", "Batch %d as X12".formatted(id));
        model.addAttribute("about", "control number " + batch.control());
        model.addAttribute("back", "/batches/" + id);
        model.addAttribute("text", lines(outbox.text(id)));
        return "clearinghouse/x12";
    }

    @PostMapping("/batches/{id}/settle")
    String settle(
            @PathVariable long id, @RequestParam boolean arrived, RedirectAttributes redirect) {
        try {
            outbox.settleUnclear(id, arrived);
            Notices.good(
                    redirect,
                    arrived ? "Settled: it arrived." : "The same file goes out once more.");
        } catch (IllegalStateException refused) {
            Notices.stop(redirect, String.valueOf(refused.getMessage()));
        }
        return "redirect:/batches/" + id;
    }

    @GetMapping("/inbox")
    String inbox(Model model, @RequestParam(required = false) @Nullable Long before) {
        List<InboxFile> files = inbox.listNewest(before, BATCHES);
        model.addAttribute("files", files);
        model.addAttribute("unreadable", inbox.listUnreadable(BATCHES));
        model.addAttribute(
                "next", files.size() == BATCHES ? (Object) files.getLast().inboxId() : null);
        model.addAttribute("clock", clock);
        return "clearinghouse/inbox";
    }

    @GetMapping("/inbox/{id}")
    String file(Model model, @PathVariable long id) {
        model.addAttribute("file", inbox.get(id));
        model.addAttribute("answers", inbox.listAnswers(id));
        model.addAttribute("clock", clock);
        return "clearinghouse/file";
    }

    @GetMapping("/inbox/{id}/x12")
    String fileText(Model model, @PathVariable long id) {
        InboxFile file = inbox.get(id);
        audit.saw("incoming file", String.valueOf(id), null);
        model.addAttribute("title", "Incoming file %d".formatted(id));
        model.addAttribute("about", file.kinds());
        model.addAttribute("back", "/inbox/" + id);
        model.addAttribute("text", lines(inbox.raw(id)));
        return "clearinghouse/x12";
    }

    @PostMapping("/inbox/{id}/apply")
    String apply(@PathVariable long id, RedirectAttributes redirect) {
        Inbox.TakenIn taken = inbox.applyAgain(id);
        if (taken.state() == InboxFile.State.APPLIED) {
            Notices.good(redirect, "Applied: " + taken.words());
        } else {
            Notices.stop(redirect, taken.words());
        }
        return "redirect:/inbox/" + id;
    }

    @PostMapping("/inbox/{id}/aside")
    String aside(@PathVariable long id, RedirectAttributes redirect) {
        inbox.setAside(id);
        Notices.good(redirect, "Set aside; the file is kept.");
        return "redirect:/inbox";
    }

    private Map<Long, String> payerNames() {
        return practice.listPayers().stream()
                .collect(Collectors.toMap(Payer::payerId, Payer::name));
    }

    /** One segment on a line, however it came. */
    private static String lines(String text) {
        return text.replace("~", "~\n").replaceAll("[\\r\\n]+", "\n");
    }
}
