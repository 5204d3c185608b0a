package org.almoner.server.coding.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.coding.ChartDesk;
import org.almoner.server.coding.ChartDesk.DeskRefusedException;
import org.almoner.server.coding.ChartQueue;
import org.almoner.server.coding.CodeFinder;
import org.almoner.server.coding.DeskPage;
import org.almoner.server.coding.DeskPages;
import org.almoner.server.frame.Notices;
import org.almoner.server.practice.Practice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;

/** The coding desk: its queue, and one chart at a time. */
@Controller
@Allowed({Role.CODER, Role.SUPERVISOR})
class ChartsController {

    private final ChartQueue queue;
    private final ChartDesk desk;
    private final DeskPages pages;
    private final CodeFinder finder;
    private final Practice practice;
    private final Clock clock;

    ChartsController(
            ChartQueue queue,
            ChartDesk desk,
            DeskPages pages,
            CodeFinder finder,
            Practice practice,
            Clock clock) {
        this.queue = queue;
        this.desk = desk;
        this.pages = pages;
        this.finder = finder;
        this.practice = practice;
        this.clock = clock;
    }

    @GetMapping("/charts")
    String queue(
            Model model,
            @RequestParam(required = false) @Nullable Long provider,
            @RequestParam(defaultValue = "false") boolean parked,
            @RequestParam(defaultValue = "oldest") String order,
            @RequestParam(required = false) @Nullable Long after) {
        boolean easiest = order.equals("easiest");
        model.addAttribute(
                "page", queue.list(new ChartQueue.Wanted(provider, parked, easiest, after)));
        model.addAttribute("providers", practice.listProviders());
        model.addAttribute("provider", provider == null ? 0L : provider);
        model.addAttribute("parked", parked);
        model.addAttribute("order", easiest ? "easiest" : "oldest");
        model.addAttribute("clock", clock);
        return "coding/queue";
    }

    @GetMapping("/charts/{id}")
    @Allowed({Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE})
    String chart(Model model, @PathVariable long id) {
        model.addAttribute("page", pages.open(id));
        return "coding/desk";
    }

    /** The answers below the code box. */
    @PostMapping("/charts/{id}/find")
    String find(Model model, @PathVariable long id, @RequestParam(defaultValue = "") String words) {
        model.addAttribute("path", "/charts/" + id);
        model.addAttribute("asked", words);
        model.addAttribute("found", finder.forChart(id, words));
        return "coding/found";
    }

    /**
     * Enter in the box before its answers came sends the words: they may be a code by themselves.
     *
     * @param code one, or several that go together with a plus between them
     */
    @PostMapping("/charts/{id}/codes")
    ModelAndView add(
            OpenChart at,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String words) {
        return act(
                at,
                chart ->
                        desk.addSet(
                                chart,
                                code.isBlank() ? List.of(words) : List.of(code.split("\\+", -1)),
                                "typed"));
    }

    @PostMapping("/charts/{id}/diagnoses/{code}/remove")
    ModelAndView removeDiagnosis(OpenChart at, @PathVariable String code) {
        return act(at, chart -> desk.removeDiagnosis(chart, code));
    }

    @PostMapping("/charts/{id}/diagnoses/{code}/move")
    ModelAndView moveDiagnosis(OpenChart at, @PathVariable String code, @RequestParam int by) {
        return act(at, chart -> desk.moveDiagnosis(chart, code, by));
    }

    @PostMapping("/charts/{id}/services/{service}")
    ModelAndView changeService(
            OpenChart at,
            @PathVariable long service,
            @RequestParam(defaultValue = "") String modifiers,
            @RequestParam(defaultValue = "1") int units,
            @RequestParam(defaultValue = "") String pointers) {
        return act(at, chart -> desk.changeService(chart, service, modifiers, units, pointers));
    }

    @PostMapping("/charts/{id}/services/{service}/remove")
    ModelAndView removeService(OpenChart at, @PathVariable long service) {
        return act(at, chart -> desk.removeService(chart, service));
    }

    @PostMapping("/charts/{id}/fix")
    ModelAndView fix(OpenChart at, @RequestParam int index) {
        return act(at, chart -> desk.applyFix(chart, index));
    }

    @PostMapping("/charts/{id}/answer")
    ModelAndView answer(
            OpenChart at, @RequestParam int index, @RequestParam(defaultValue = "") String reason) {
        return act(at, chart -> desk.answer(chart, index, reason));
    }

    @PostMapping("/charts/{id}/proposals/{code}/accept")
    ModelAndView accept(
            OpenChart at,
            @PathVariable String code,
            @RequestParam long document,
            @RequestParam int starts,
            @RequestParam int ends) {
        return act(at, chart -> desk.accept(chart, code, document, starts, ends));
    }

    @PostMapping("/charts/{id}/proposals/{code}/aside")
    ModelAndView aside(OpenChart at, @PathVariable String code) {
        return act(at, chart -> desk.setAside(chart, code));
    }

    /** Attaches words: by their place, or as marked and typed. */
    @PostMapping("/charts/{id}/evidence")
    ModelAndView evidence(
            OpenChart at,
            @RequestParam String code,
            @RequestParam(required = false) @Nullable Long document,
            @RequestParam(defaultValue = "0") int starts,
            @RequestParam(defaultValue = "0") int ends,
            @RequestParam(defaultValue = "") String words) {
        return act(
                at,
                chart -> {
                    if (document == null) {
                        desk.quote(chart, code, words);
                    } else {
                        desk.attach(chart, code, document, starts, ends);
                    }
                });
    }

    @PostMapping("/charts/{id}/park")
    String park(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable LocalDate until,
            RedirectAttributes redirect) {
        try {
            desk.park(id, reason, until);
        } catch (DeskRefusedException refused) {
            Notices.stop(redirect, String.valueOf(refused.getMessage()));
            return "redirect:/charts/" + id;
        }
        Notices.good(redirect, "The chart is parked" + (until == null ? "." : " until then."));
        return "redirect:/charts";
    }

    @PostMapping("/charts/{id}/unpark")
    String unpark(@PathVariable long id, RedirectAttributes redirect) {
        try {
            desk.unpark(id);
        } catch (DeskRefusedException refused) {
            Notices.stop(redirect, String.valueOf(refused.getMessage()));
        }
        return "redirect:/charts/" + id;
    }

    @PostMapping("/charts/{id}/finish")
    String finish(@PathVariable long id, RedirectAttributes redirect) {
        try {
            desk.finish(id);
        } catch (DeskRefusedException refused) {
            Notices.stop(redirect, "Not finished yet. " + refused.getMessage());
            return "redirect:/charts/" + id;
        }
        Notices.good(redirect, "Chart finished.");
        return "redirect:/charts";
    }

    /**
     * The chart on the desk, as most requests name it.
     *
     * @param isFragment whether the page asks for its panes alone
     */
    record OpenChart(long id, boolean isFragment) {}

    /** Every path here but the queue's has a chart in it. */
    @ModelAttribute
    @Nullable OpenChart openChart(
            @PathVariable(required = false) @Nullable Long id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment) {
        return id == null ? null : new OpenChart(id, fragment != null);
    }

    /** Does one thing, and answers with the desk: the panes alone, or the whole page. */
    private ModelAndView act(OpenChart at, LongConsumer work) {
        DeskPage page;
        try {
            work.accept(at.id());
            if (!at.isFragment()) {
                return new ModelAndView("redirect:/charts/" + at.id());
            }
            page = pages.open(at.id());
        } catch (DeskRefusedException refused) {
            page = pages.openWith(at.id(), String.valueOf(refused.getMessage()));
        }
        return new ModelAndView(at.isFragment() ? "coding/panes" : "coding/desk", "page", page);
    }
}
