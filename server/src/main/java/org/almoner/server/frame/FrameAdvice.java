package org.almoner.server.frame;

import jakarta.servlet.http.HttpServletRequest;

import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.frame.Frame.Notice;
import org.almoner.server.frame.Frame.RailItem;
import org.almoner.server.frame.Frame.RailSection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Gives every page of a signed-in person its frame. */
@ControllerAdvice
class FrameAdvice {

    private static final int COUNT_MAX = 99;

    private final List<RailEntry> entries;
    private final List<FirstDesk> firstDesks;

    FrameAdvice(List<RailEntry> entries, List<FirstDesk> firstDesks) {
        this.firstDesks = List.copyOf(firstDesks);
        this.entries =
                entries.stream()
                        .sorted(
                                Comparator.comparing(RailEntry::section)
                                        .thenComparingInt(RailEntry::order))
                        .toList();
    }

    @ModelAttribute
    void frame(Model model, @Nullable CsrfToken csrf, HttpServletRequest request) {
        if (csrf == null || request.getRequestURI().startsWith("/api/")) {
            return;
        }
        Notice said =
                model.getAttribute(Notices.ATTRIBUTE) instanceof Notice notice
                        ? notice
                        : Notice.NONE;
        Typed again =
                model.getAttribute(Notices.AGAIN) instanceof Typed typed ? typed : Typed.nothing();
        Tenancy.findCurrent()
                .ifPresent(person ->
                        model.addAttribute(
                                "frame",
                                new Frame(
                                        person,
                                        csrf,
                                        () -> rail(person),
                                        () -> first(person),
                                        request.getSession().getMaxInactiveInterval(),
                                        said,
                                        again)));
    }

    private Optional<FirstDesk.Call> first(SignedIn person) {
        return firstDesks.stream().flatMap(desk -> desk.find(person).stream()).findFirst();
    }

    private List<RailSection> rail(SignedIn person) {
        List<RailSection> sections = new ArrayList<>();
        first(person)
                .filter(FirstDesk.Call::isMine)
                .map(call ->
                        new RailItem(
                                call.key(), call.title(), call.path(), String.valueOf(call.left())))
                .ifPresent(item -> sections.add(new RailSection("To begin", List.of(item))));
        for (RailEntry.Section section : RailEntry.Section.values()) {
            List<RailItem> items =
                    entries.stream()
                            .filter(entry -> entry.section() == section)
                            .filter(entry -> person.isAny(entry.roles().toArray(Role[]::new)))
                            .map(FrameAdvice::item)
                            .toList();
            if (!items.isEmpty()) {
                sections.add(new RailSection(section.title(), items));
            }
        }
        return sections;
    }

    private static RailItem item(RailEntry entry) {
        IntSupplier count = entry.count();
        int waiting = count == null ? 0 : count.getAsInt();
        String text =
                waiting == 0 ? "" : waiting > COUNT_MAX ? COUNT_MAX + "+" : String.valueOf(waiting);
        return new RailItem(entry.key(), entry.title(), entry.path(), text);
    }
}
