package org.almoner.server.charts.intake;

import java.util.List;
import java.util.Map;

/**
 * One file, read but not yet loaded.
 *
 * @param resources in the order in which they can be loaded
 * @param readByType every resource that stood in the file, kept or not
 * @param setAside resources that are not kept, with the reason
 */
record FhirFile(
        String name,
        List<FhirResource> resources,
        Map<String, Integer> readByType,
        List<SetAside> setAside,
        List<IntakeFinding> findings) {

    FhirFile {
        resources = List.copyOf(resources);
        setAside = List.copyOf(setAside);
        findings = List.copyOf(findings);
    }

    /** A resource that was read and is not kept. */
    record SetAside(String type, String reason) {}

    boolean isBroken() {
        return findings.stream().anyMatch(f -> f.weight() == IntakeFinding.Weight.STOP);
    }
}
