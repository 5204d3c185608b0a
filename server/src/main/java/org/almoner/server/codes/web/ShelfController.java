package org.almoner.server.codes.web;

import org.almoner.codes.CodeSystem;
import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.codes.CodePage;
import org.almoner.server.codes.DiagnosisPages;
import org.almoner.server.codes.Favourites;
import org.almoner.server.codes.Favourites.FavouriteRefusedException;
import org.almoner.server.codes.IndexPages;
import org.almoner.server.codes.ListPages;
import org.almoner.server.codes.Lookup;
import org.almoner.server.codes.ProcedurePages;
import org.almoner.server.codes.Releases;
import org.almoner.server.codes.Shelf;
import org.almoner.server.codes.ShelfDay;
import org.almoner.server.codes.Volume;
import org.almoner.server.frame.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** The code shelf: the one box, the books, and the codes in them, as they were on a day. */
@Controller
@Allowed({Role.FRONT_DESK, Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE, Role.MANAGER})
class ShelfController {

    private static final int ANSWERS = 25;
    private static final Set<CodeSystem> EVERY = Set.of(CodeSystem.values());

    private final Shelf shelf;
    private final Lookup lookup;
    private final DiagnosisPages diagnoses;
    private final IndexPages indexes;
    private final ProcedurePages procedures;
    private final ListPages lists;
    private final Releases releases;
    private final Favourites favourites;
    private final Clock clock;

    ShelfController(
            Shelf shelf,
            Lookup lookup,
            DiagnosisPages diagnoses,
            IndexPages indexes,
            ProcedurePages procedures,
            ListPages lists,
            Releases releases,
            Favourites favourites,
            Clock clock) {
        this.clock = clock;
        this.shelf = shelf;
        this.lookup = lookup;
        this.diagnoses = diagnoses;
        this.indexes = indexes;
        this.procedures = procedures;
        this.lists = lists;
        this.releases = releases;
        this.favourites = favourites;
    }

    /** The books of the day that somebody asks about; today's where nobody says. */
    @ModelAttribute("shelf")
    ShelfDay shelf(@RequestParam(required = false) @Nullable LocalDate on) {
        return on == null ? shelf.today() : shelf.on(on);
    }

    /** The one box. As somebody types, its answers alone are asked for. */
    @GetMapping("/codes")
    String codes(
            Model model,
            @ModelAttribute("shelf") ShelfDay books,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String system,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment) {
        Set<CodeSystem> asked = CodeSystem.find(system).map(Set::of).orElse(EVERY);
        model.addAttribute("asked", words);
        model.addAttribute("system", system);
        model.addAttribute("found", lookup.find(words, books.day(), asked, ANSWERS));
        model.addAttribute(
                "inForce", words.isBlank() ? releases.listInForce(books.day()) : List.of());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("mine", favourites.listMine(books.day()));
        model.addAttribute(
                "specialties",
                favourites.listSpecialties().stream()
                        .map(name ->
                                new SpecialtyList(
                                        name, favourites.listOfSpecialty(name, books.day())))
                        .filter(list -> !list.codes().isEmpty())
                        .toList());
        return fragment == null ? "codes/lookup" : "codes/answers";
    }

    @GetMapping("/codes/releases")
    String releases(Model model) {
        model.addAttribute("releases", releases.list());
        model.addAttribute("zone", clock.getZone());
        return "codes/releases";
    }

    /** The tabular list, by chapter. */
    @GetMapping("/codes/icd10cm")
    String tabular(Model model, @ModelAttribute("shelf") ShelfDay books) {
        model.addAttribute("chapters", diagnoses.chapters(books));
        return "codes/tabular";
    }

    @GetMapping({"/codes/icd10pcs", "/codes/icd10pcs/{begun}"})
    String procedures(
            Model model,
            @ModelAttribute("shelf") ShelfDay books,
            @PathVariable(required = false) @Nullable String begun) {
        model.addAttribute("page", procedures.open(begun == null ? "" : begun, books));
        return "codes/procedure";
    }

    @GetMapping("/codes/index/{volume}")
    String index(
            Model model,
            @ModelAttribute("shelf") ShelfDay books,
            @PathVariable String volume,
            @RequestParam(defaultValue = "") String letter,
            @RequestParam(defaultValue = "") String see,
            @RequestParam(required = false) @Nullable Integer row) {
        Volume asked = Volume.find(volume).orElseThrow(NoSuchElementException::new);
        if (!see.isBlank()) {
            return "redirect:" + indexes.follow(asked, see, books);
        }
        model.addAttribute(
                "page",
                row == null ? indexes.open(asked, letter, books) : indexes.open(asked, row, books));
        return "codes/index";
    }

    @GetMapping("/codes/{system}")
    String list(
            Model model,
            @ModelAttribute("shelf") ShelfDay books,
            @PathVariable String system,
            @RequestParam(defaultValue = "") String begins) {
        CodeSystem asked = CodeSystem.find(system).orElseThrow(NoSuchElementException::new);
        model.addAttribute("system", asked);
        model.addAttribute("listed", lists.list(asked, begins, books));
        return "codes/list";
    }

    @GetMapping("/codes/{system}/{code}")
    String code(
            Model model,
            @ModelAttribute("shelf") ShelfDay books,
            @PathVariable String system,
            @PathVariable String code) {
        CodeSystem asked = CodeSystem.find(system).orElseThrow(NoSuchElementException::new);
        Optional<CodePage> page =
                asked == CodeSystem.ICD10CM
                        ? diagnoses.find(code, books)
                        : lists.find(asked, code, books);
        model.addAttribute("page", page.orElseThrow(NoSuchElementException::new));
        model.addAttribute("keepers", favourites.listKeepers(asked, page.get().key()));
        model.addAttribute("specialties", favourites.listSpecialties());
        return "codes/code";
    }

    /** A star, or its taking away: on the person's own list. */
    @PostMapping("/codes/{system}/{code}/favourite")
    String favourite(
            @PathVariable String system,
            @PathVariable String code,
            @RequestParam boolean keep,
            @RequestParam(required = false) @Nullable LocalDate on,
            RedirectAttributes redirect) {
        return keep(system, code, "", keep, on, redirect);
    }

    /** The same on the list of everybody who codes for a specialty. */
    @PostMapping("/codes/{system}/{code}/favourite-of-specialty")
    @Allowed({Role.CODER, Role.BILLER, Role.SUPERVISOR})
    String favouriteOfSpecialty(
            @PathVariable String system,
            @PathVariable String code,
            @RequestParam String specialty,
            @RequestParam boolean keep,
            @RequestParam(required = false) @Nullable LocalDate on,
            RedirectAttributes redirect) {
        return keep(system, code, specialty, keep, on, redirect);
    }

    private String keep(
            String system,
            String code,
            String specialty,
            boolean keep,
            @Nullable LocalDate on,
            RedirectAttributes redirect) {
        CodeSystem asked = CodeSystem.find(system).orElseThrow(NoSuchElementException::new);
        String key = code.replace(".", "");
        try {
            if (keep) {
                favourites.add(asked, key, specialty);
            } else {
                favourites.remove(asked, key, specialty);
            }
        } catch (FavouriteRefusedException refused) {
            Notices.stop(redirect, String.valueOf(refused.getMessage()));
        }
        return "redirect:/codes/%s/%s%s".formatted(system, code, on == null ? "" : "?on=" + on);
    }
}
