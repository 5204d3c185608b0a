package org.almoner.server.coding;

import org.almoner.claims.Coding;
import org.almoner.claims.Coding.CodedLine;
import org.almoner.claims.Fix;

import java.util.ArrayList;
import java.util.List;

/** Writes a finding's fix into the rows of a chart, where pointers are codes and not places. */
final class FixAtDesk {

    private final DeskRows rows;
    private final long encounterId;

    FixAtDesk(DeskRows rows, long encounterId) {
        this.rows = rows;
        this.encounterId = encounterId;
    }

    void apply(Fix fix) {
        List<String> diagnoses = rows.listDiagnoses(encounterId);
        List<DeskService> services = new ArrayList<>(rows.listServices(encounterId));
        Coding after = fix.apply(coding(diagnoses, services));
        if (fix instanceof Fix.RemoveLine(String _, int line)) {
            rows.removeService(encounterId, services.remove(line).serviceId());
        }
        writeDiagnoses(diagnoses, after.diagnoses());
        for (int at = 0; at < services.size(); at++) {
            write(services.get(at), after.lines().get(at), after.diagnoses());
        }
    }

    private static Coding coding(List<String> diagnoses, List<DeskService> services) {
        return new Coding(
                diagnoses,
                services.stream()
                        .map(service ->
                                new CodedLine(
                                        service.code(),
                                        service.modifiers(),
                                        service.units(),
                                        service.pointers().stream()
                                                .map(code -> diagnoses.indexOf(code) + 1)
                                                .toList()))
                        .toList());
    }

    private void writeDiagnoses(List<String> before, List<String> after) {
        for (String code : before) {
            if (!after.contains(code)) {
                rows.removeDiagnosis(encounterId, code);
                rows.removeEvidence(encounterId, code);
            }
        }
        for (String code : after) {
            if (!before.contains(code)) {
                rows.addDiagnosis(encounterId, code, "fix");
            }
        }
        rows.order(encounterId, after);
    }

    private void write(DeskService service, CodedLine line, List<String> diagnoses) {
        if (!service.code().equals(line.code())) {
            rows.recode(encounterId, service.serviceId(), line.code());
        }
        rows.changeService(
                encounterId,
                service.serviceId(),
                line.modifiers(),
                line.units(),
                line.pointers().stream()
                        .filter(pointer -> pointer > 0)
                        .map(pointer -> diagnoses.get(pointer - 1))
                        .distinct()
                        .toList());
    }
}
