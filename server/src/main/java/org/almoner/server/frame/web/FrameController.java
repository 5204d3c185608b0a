package org.almoner.server.frame.web;

import org.almoner.server.access.Everyone;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.frame.Finder;
import org.almoner.server.frame.FirstDesk;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The first page, which is a person's own desk, and the command box. */
@Controller
class FrameController {

    private static final int ANSWERS_PER_KIND = 6;

    private final List<Finder> finders;
    private final List<RailEntry> entries;
    private final List<FirstDesk> firstDesks;

    FrameController(List<Finder> finders, List<RailEntry> entries, List<FirstDesk> firstDesks) {
        this.firstDesks = List.copyOf(firstDesks);
        this.finders = finders.stream().sorted(Comparator.comparingInt(Finder::order)).toList();
        this.entries =
                entries.stream()
                        .sorted(
                                Comparator.comparing(RailEntry::section)
                                        .thenComparingInt(RailEntry::order))
                        .toList();
    }

    /** No dashboard before work: a person lands on what comes first, else on a desk of theirs. */
    @GetMapping("/")
    @Everyone
    String first(Model model, RedirectAttributes redirect) {
        Notices.handOn(model, redirect);
        SignedIn person = Tenancy.getCurrent();
        Stream<String> first =
                firstDesks.stream()
                        .flatMap(desk -> desk.find(person).stream())
                        .filter(FirstDesk.Call::isMine)
                        .map(FirstDesk.Call::path);
        Stream<String> own =
                entries.stream()
                        .filter(entry -> entry.roles().stream().anyMatch(person.roles()::contains))
                        .map(RailEntry::path);
        return Stream.concat(first, own)
                .findFirst()
                .map(path -> "redirect:" + path)
                .orElse("frame/no-desk");
    }

    /**
     * Somebody is still there: keeps the session, and says whose it is and which token its forms
     * carry, so that a page that was covered can go on.
     */
    @GetMapping(path = "/stay", produces = MediaType.TEXT_PLAIN_VALUE)
    @Everyone
    @ResponseBody
    String stay(CsrfToken csrf) {
        return Tenancy.getCurrent().userId() + " " + csrf.getToken();
    }

    /** What the command box found. A POST, so that what was typed stands in no address or log. */
    @PostMapping("/find")
    @Everyone
    String find(@RequestParam String words, Model model) {
        SignedIn person = Tenancy.getCurrent();
        String asked = words.strip();
        List<Finder.Found> found =
                asked.length() < 2
                        ? List.of()
                        : finders.stream()
                                .flatMap(finder ->
                                        finder.find(asked, person, ANSWERS_PER_KIND).stream())
                                .toList();
        model.addAttribute("asked", asked);
        model.addAttribute("found", found);
        return "frame/found";
    }
}
