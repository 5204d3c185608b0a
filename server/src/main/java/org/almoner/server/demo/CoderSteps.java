package org.almoner.server.demo;

import org.almoner.codes.CodeSystem;
import org.almoner.server.charts.ReferrerKeying;
import org.almoner.server.coding.ChartDesk;
import org.almoner.server.coding.CodedService;
import org.almoner.server.coding.DeskService;
import org.almoner.server.demo.DemoClinic.Coding;
import org.almoner.server.demo.DemoClinic.Encounter;
import org.almoner.server.demo.DemoClinic.Service;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What the clinic's coder did at the desk. */
@Component
@Profile("demo")
final class CoderSteps {

    private static final String TYPED = "typed";

    private final ChartDesk desk;
    private final ReferrerKeying referrers;

    CoderSteps(ChartDesk desk, ReferrerKeying referrers) {
        this.desk = desk;
        this.referrers = referrers;
    }

    void code(Encounter visit, long encounterId) {
        enter(visit.coded(), encounterId);
        // Who saw the patient ordered the tests.
        referrers.record(encounterId, visit.provider().npi(), sender(visit));
        desk.finish(encounterId);
    }

    /** A colleague of the house, or nobody. */
    private static String sender(Encounter visit) {
        String key = visit.referringKey();
        return key == null ? "" : House.provider(key).npi();
    }

    /** Half-way, with a question to somebody else. */
    void park(Encounter visit, long encounterId, LocalDate today) {
        Coding coding = visit.coded();
        enter(new Coding(coding.diagnoses(), List.of()), encounterId);
        String why =
                visit.kind().startsWith("colonoscopy") || visit.kind().startsWith("egd")
                        ? "Pathology report is not in the chart yet"
                        : "Asked the provider which side and how long; no answer yet";
        desk.park(encounterId, why, today.plusDays(3));
    }

    private void enter(Coding coding, long encounterId) {
        coding.diagnoses()
                .forEach(code ->
                        desk.add(encounterId, ChartDesk.named(CodeSystem.ICD10CM, code), TYPED));
        for (Service service : coding.services()) {
            CodeSystem system =
                    Character.isDigit(service.code().charAt(0)) ? CodeSystem.CPT : CodeSystem.HCPCS;
            desk.add(encounterId, ChartDesk.named(system, service.code()), TYPED);
            DeskService row = desk.listServices(encounterId).getLast();
            desk.changeService(
                    encounterId,
                    row.serviceId(),
                    String.join(" ", service.modifiers()),
                    service.units(),
                    service.pointers().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(" ")));
        }
    }

    static List<CodedService> services(Coding coding) {
        return coding.services().stream()
                .map(s -> new CodedService(s.code(), s.modifiers(), s.units(), s.pointers()))
                .toList();
    }
}
