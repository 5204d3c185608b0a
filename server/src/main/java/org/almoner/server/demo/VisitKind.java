package org.almoner.server.demo;

import org.almoner.claims.ScrubContext.Side;
import org.almoner.server.demo.DemoClinic.Coding;
import org.almoner.server.demo.DemoClinic.Service;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reason to come, as its {@code .note} file tells it: above the line {@code ---} whom it is for
 * and how its cases are coded, below it the note in the language of {@link NoteWriter}.
 *
 * @param many how many of the clinic's visits may be of this kind
 * @param again how many days must pass before the same patient comes for it again; 0 for never
 * @param authorizedBy payers who want to be asked first
 * @param picks what is chosen once for a whole note
 * @param isWork for an injury at work
 */
record VisitKind(
        String name,
        String title,
        String provider,
        @Nullable String referring,
        String placeOfService,
        Fit fits,
        int many,
        int again,
        List<String> authorizedBy,
        boolean isWork,
        Map<String, String> picks,
        List<Case> cases,
        String note) {

    /** One way in which a visit of the kind goes, and how that is coded. */
    record Case(String name, Fit fits, @Nullable Side side, Coding coding) {

        /** A code that only a patient new to the specialty may have. */
        boolean isForNewPatient() {
            return coding.services().stream()
                    .anyMatch(service -> service.code().startsWith("9920"));
        }
    }

    private static final Pattern CASE =
            Pattern.compile(
                    "case (?<name>[a-z0-9-]+)( \\((?<fits>[^)]*)\\))?( side=(?<side>[A-Z]+))?"
                            + " = (?<coding>.+)");
    private static final Pattern PICK = Pattern.compile("pick (?<name>[a-z0-9]+) = (?<choices>.+)");
    private static final Pattern SERVICE =
            Pattern.compile(
                    "(?<code>[A-Z0-9]{5})(?<modifiers>(-[A-Z0-9]{2})*)( x(?<units>[0-9]+))?"
                            + " @(?<pointers>[0-9,]+)");

    static List<VisitKind> listAll() {
        return Resources.lines("kinds.txt").stream()
                .map(name -> parse(name, Resources.text("notes/" + name + ".note")))
                .toList();
    }

    static VisitKind parse(String name, String text) {
        int line = text.indexOf("\n---\n");
        Map<String, String> head = new LinkedHashMap<>();
        Map<String, String> picks = new LinkedHashMap<>();
        List<Case> cases = new ArrayList<>();
        for (String row : text.substring(0, line).lines().toList()) {
            Matcher theCase = CASE.matcher(row);
            Matcher pick = PICK.matcher(row);
            if (theCase.matches()) {
                cases.add(readCase(theCase));
            } else if (pick.matches()) {
                picks.put(pick.group("name"), pick.group("choices"));
            } else {
                List<String> parts = List.of(row.split(": ", 2));
                head.put(parts.getFirst(), parts.getLast());
            }
        }
        return new VisitKind(
                name,
                String.valueOf(head.get("title")),
                String.valueOf(head.get("provider")),
                head.get("referring"),
                head.getOrDefault("pos", "11"),
                Fit.parse(head.getOrDefault("fits", "")),
                Integer.parseInt(String.valueOf(head.get("count"))),
                Integer.parseInt(head.getOrDefault("again", "0")),
                list(head.get("authorization")),
                head.containsKey("work"),
                picks,
                List.copyOf(cases),
                text.substring(line + 5));
    }

    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(",", -1));
    }

    private static Case readCase(Matcher row) {
        List<String> parts = List.of(row.group("coding").split(" \\| ", -1));
        List<String> diagnoses = List.of(parts.getFirst().replace(".", "").strip().split(",", -1));
        List<Service> services =
                parts.subList(1, parts.size()).stream().map(VisitKind::readService).toList();
        String fits = row.group("fits");
        String side = row.group("side");
        return new Case(
                row.group("name"),
                Fit.parse(fits == null ? "" : fits),
                side == null ? null : Side.valueOf(side),
                new Coding(diagnoses, services));
    }

    private static Service readService(String text) {
        Matcher service = SERVICE.matcher(text.strip());
        if (!service.matches()) {
            throw new IllegalStateException("a visit kind has a service it cannot mean: " + text);
        }
        String modifiers = service.group("modifiers");
        String units = service.group("units");
        return new Service(
                service.group("code"),
                modifiers.isEmpty() ? List.of() : List.of(modifiers.substring(1).split("-", -1)),
                units == null ? 1 : Integer.parseInt(units),
                List.of(service.group("pointers").split(",", -1)).stream()
                        .map(Integer::valueOf)
                        .toList());
    }
}
