package org.almoner.server.codes.web;

import org.almoner.codes.Code;
import org.almoner.codes.CodeFacts;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.diff.Change;
import org.almoner.codes.fees.FeeSchedules;
import org.almoner.codes.fees.Place;
import org.almoner.codes.fees.Service;
import org.almoner.server.access.Allowed;
import org.almoner.server.access.OpenToTokens;
import org.almoner.server.access.Role;
import org.almoner.server.codes.CodeLibrary;
import org.almoner.server.codes.CodeLibrary.Opened;
import org.almoner.server.codes.CodePage;
import org.almoner.server.codes.DiagnosisPages;
import org.almoner.server.codes.ListPages;
import org.almoner.server.codes.Lookup;
import org.almoner.server.codes.Releases;
import org.almoner.server.codes.Releases.UnknownReleaseException;
import org.almoner.server.codes.Shelf;
import org.almoner.server.codes.ShelfDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The code shelf for other programs; openapi.yaml tells every route. */
@RestController
@RequestMapping(path = "/api/codes", produces = MediaType.APPLICATION_JSON_VALUE)
@OpenToTokens
@Allowed({Role.FRONT_DESK, Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE, Role.MANAGER})
class CodesApi {

    private static final int HITS_MAX = 50;
    private static final int WORDS_MAX = 200;
    private static final int CHANGES_MAX = 10_000;
    private static final int FACTOR_DECIMALS = 4;
    private static final Pattern SERVICE = Pattern.compile("[0-9A-Z]{5}");
    private static final Pattern MODIFIERS = Pattern.compile("([0-9A-Z]{2}(,[0-9A-Z]{2}){0,3})?");
    private static final Set<CodeSystem> EVERY = Set.of(CodeSystem.values());

    private final Shelf shelf;
    private final Lookup lookup;
    private final DiagnosisPages diagnoses;
    private final ListPages lists;
    private final Releases releases;
    private final CodeLibrary library;
    private final Supplier<FeeSchedules> fees;

    CodesApi(
            Shelf shelf,
            Lookup lookup,
            DiagnosisPages diagnoses,
            ListPages lists,
            Releases releases,
            CodeLibrary library) {
        this.shelf = shelf;
        this.lookup = lookup;
        this.diagnoses = diagnoses;
        this.lists = lists;
        this.releases = releases;
        this.library = library;
        this.fees = library.derive(opened -> FeeSchedules.of(opened.store()));
    }

    @GetMapping("/find")
    ApiAnswers.Found find(
            @RequestParam String q,
            @RequestParam(defaultValue = "") String system,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "10") int limit) {
        if (q.isBlank() || q.length() > WORDS_MAX) {
            throw bad("q takes words or a code, at most %d characters.".formatted(WORDS_MAX));
        }
        if (limit < 1 || limit > HITS_MAX) {
            throw bad("limit takes a number from 1 to %d.".formatted(HITS_MAX));
        }
        Set<CodeSystem> asked =
                system.isEmpty() ? EVERY : Set.of(system(system, HttpStatus.BAD_REQUEST));
        long started = System.nanoTime();
        List<ApiAnswers.Hit> hits =
                lookup.find(q, books(on).day(), asked, limit).stream()
                        .map(ApiAnswers.Hit::of)
                        .toList();
        return new ApiAnswers.Found(q, hits, (System.nanoTime() - started) / 1_000);
    }

    @GetMapping("/{system}/{code}")
    ApiAnswers.Page code(
            @PathVariable String system,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate on) {
        CodeSystem asked = system(system, HttpStatus.NOT_FOUND);
        ShelfDay books = books(on);
        return (asked == CodeSystem.ICD10CM
                        ? diagnoses.find(code, books)
                        : lists.find(asked, code, books))
                .map(page -> ApiAnswers.Page.of(facts(page, books), page))
                .orElseThrow(() ->
                        new ApiRefusedException(
                                HttpStatus.NOT_FOUND,
                                "%s has no such code on any day that is loaded."
                                        .formatted(asked.title())));
    }

    /** What {@code almoner codes show --json} tells of it. */
    private CodeFacts facts(CodePage page, ShelfDay books) {
        Opened opened = library.opened();
        LocalDate day = books.day();
        Optional<Code> code =
                opened.book()
                        .find(page.system(), page.key(), day)
                        .or(() -> opened.book().findEver(page.system(), page.key()));
        return code.map(each -> CodeFacts.of(opened.store(), each, day))
                .orElseGet(() ->
                        books.diagnoses()
                                .find(page.key())
                                .map(node -> CodeFacts.of(opened.store(), node, day))
                                .orElseThrow(NoSuchElementException::new));
    }

    @GetMapping("/releases")
    List<ApiAnswers.Loaded> releases() {
        return releases.list().stream().map(ApiAnswers.Loaded::of).toList();
    }

    @GetMapping("/diff")
    ApiAnswers.Diff diff(
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String set,
            @RequestParam(defaultValue = "1000") int limit) {
        if (limit < 1 || limit > CHANGES_MAX) {
            throw bad("limit takes a number from 1 to %d.".formatted(CHANGES_MAX));
        }
        try {
            List<Change> changes = releases.diff(from, to, set);
            return new ApiAnswers.Diff(
                    from,
                    to,
                    changes.stream().limit(limit).map(ApiAnswers.Changed::of).toList(),
                    changes.size() > limit);
        } catch (UnknownReleaseException unknown) {
            throw bad(String.valueOf(unknown.getMessage()));
        }
    }

    @GetMapping("/price")
    ApiAnswers.Priced price(
            @RequestParam String code,
            @RequestParam(defaultValue = "") String modifiers,
            @RequestParam(defaultValue = "1") int units,
            @RequestParam(defaultValue = "0") int minutes,
            @RequestParam(defaultValue = "") String zip,
            @RequestParam(defaultValue = "") String locality,
            @RequestParam(defaultValue = "11") String pos,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String cf) {
        LocalDate day = books(on).day();
        Place where = where(zip, locality, day);
        Service service = service(code, modifiers, day).in(pos).at(where);
        try {
            service = service.units(units).minutes(minutes);
        } catch (IllegalArgumentException _) {
            throw bad("units or minutes cannot be as many as that.");
        }
        if (!cf.isEmpty()) {
            service = service.factor(factor(cf));
        }
        return ApiAnswers.Priced.of(fees.get().price(service), where, day);
    }

    private static Service service(String typed, String modifiers, LocalDate day) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        String with = modifiers.strip().toUpperCase(Locale.ROOT);
        if (!SERVICE.matcher(code).matches()) {
            throw bad("code takes a code of CPT or HCPCS, which has five characters.");
        }
        if (!MODIFIERS.matcher(with).matches()) {
            throw bad("modifiers takes up to four of two characters each, such as 26 or 80,LT.");
        }
        Service service = Service.of(code, day);
        return with.isEmpty() ? service : service.with(with.split(",", -1));
    }

    private Place where(String zip, String locality, LocalDate day) {
        if (!zip.isEmpty()) {
            return fees.get()
                    .findPlace(zip, day)
                    .orElseThrow(() ->
                            bad(
                                    "No such ZIP code is loaded for %s; leave zip out for a national price."
                                            .formatted(day)));
        }
        if (!locality.isEmpty()) {
            return fees.get()
                    .findPlaceByCode(locality, day)
                    .orElseThrow(() ->
                            bad(
                                    "No such locality is loaded for %s; it is contractor and locality, such as 0111205."
                                            .formatted(day)));
        }
        return Place.NATION;
    }

    /** The factor times ten thousand. */
    private static long factor(String typed) {
        try {
            return new BigDecimal(typed).movePointRight(FACTOR_DECIMALS).longValueExact();
        } catch (ArithmeticException | NumberFormatException _) {
            throw bad("cf takes a conversion factor such as 32.3465.");
        }
    }

    private ShelfDay books(@Nullable LocalDate on) {
        return on == null ? shelf.today() : shelf.on(on);
    }

    private static CodeSystem system(String word, HttpStatus otherwise) {
        return CodeSystem.find(word)
                .orElseThrow(() ->
                        new ApiRefusedException(
                                otherwise,
                                "There is no such system; there are %s."
                                        .formatted(
                                                Arrays.stream(CodeSystem.values())
                                                        .map(CodeSystem::word)
                                                        .collect(Collectors.joining(", ")))));
    }

    private static ApiRefusedException bad(String why) {
        return new ApiRefusedException(HttpStatus.BAD_REQUEST, why);
    }
}
