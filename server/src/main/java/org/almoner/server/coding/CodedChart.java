package org.almoner.server.coding;

import java.util.List;

/**
 * What a chart was coded as.
 *
 * @param revision 1 for the first finish, then one more for every correction
 * @param diagnoses without dots, the principal one first
 */
public record CodedChart(
        long encounterId, int revision, List<String> diagnoses, List<CodedService> services) {

    public CodedChart {
        diagnoses = List.copyOf(diagnoses);
        services = List.copyOf(services);
    }
}
