package org.almoner.server.charts.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.charts.intake.FhirIntake;
import org.almoner.server.charts.intake.IntakeFile;
import org.almoner.server.charts.intake.IntakeReport;
import org.almoner.server.charts.intake.IntakeReport.Outcome;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.trust.Audit;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reading charts in from files, and an honest report of what became of each. */
@Controller
@Allowed({Role.FRONT_DESK, Role.CODER, Role.SUPERVISOR})
class IntakeController {

    private static final int RUNS_SHOWN = 20;

    private final FhirIntake intake;
    private final Audit audit;
    private final Clock clock;

    IntakeController(FhirIntake intake, Audit audit, Clock clock) {
        this.intake = intake;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static RailEntry intakeEntry() {
        return new RailEntry(
                "intake",
                RailEntry.Section.PATIENTS,
                "Read charts in",
                "/intake",
                30,
                Set.of(Role.FRONT_DESK, Role.CODER, Role.SUPERVISOR),
                null);
    }

    @GetMapping("/intake")
    String intake(Model model) {
        model.addAttribute("runs", intake.listLatest(RUNS_SHOWN));
        model.addAttribute("zone", clock.getZone());
        return "charts/intake";
    }

    @PostMapping("/intake")
    String read(
            @RequestParam(defaultValue = "") String source,
            @RequestParam List<MultipartFile> files,
            RedirectAttributes redirect)
            throws IOException {
        List<MultipartFile> chosen = files.stream().filter(file -> !file.isEmpty()).toList();
        if (chosen.isEmpty()) {
            Notices.stop(redirect, "Choose a file first: .json, .ndjson or a .zip of them.");
            return "redirect:/intake";
        }
        Path folder = Files.createTempDirectory("almoner-intake");
        try {
            IntakeReport report = intake.read(stored(chosen, folder), source);
            boolean refused = report.count(Outcome.REFUSED) > 0;
            if (refused) {
                Notices.warn(redirect, report.closing());
            } else {
                Notices.good(redirect, report.closing());
            }
            return "redirect:/intake/" + report.runId();
        } finally {
            remove(folder);
        }
    }

    /**
     * The files lie in a folder of their own under numbers, and only the report has their names.
     */
    private static List<IntakeFile> stored(List<MultipartFile> chosen, Path folder)
            throws IOException {
        List<IntakeFile> stored = new ArrayList<>();
        for (MultipartFile file : chosen) {
            String original = file.getOriginalFilename();
            String name = original == null || original.isBlank() ? "file" : original;
            Path path = folder.resolve(String.valueOf(stored.size()));
            file.transferTo(path);
            stored.add(new IntakeFile(name.replaceAll("^.*[/\\\\]", ""), path));
        }
        return stored;
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    @GetMapping("/intake/{runId}")
    String report(@PathVariable long runId, Model model) {
        IntakeReport report = intake.findReport(runId).orElseThrow();
        audit.saw("FHIR intake", String.valueOf(runId), null);
        model.addAttribute("report", report);
        model.addAttribute("zone", clock.getZone());
        return "charts/intake-report";
    }
}
