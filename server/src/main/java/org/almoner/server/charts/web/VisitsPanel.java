package org.almoner.server.charts.web;

import org.almoner.server.access.SignedIn;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.Encounters;
import org.almoner.server.frame.Show;
import org.almoner.server.frontdesk.PatientPanel;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** The patient's visits, on the patient's page. */
@Component
class VisitsPanel implements PatientPanel {

    private static final int ROWS_MAX = 50;

    private final Encounters encounters;

    VisitsPanel(Encounters encounters) {
        this.encounters = encounters;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> of(long patientId, SignedIn person) {
        List<Row> rows =
                encounters.listOf(patientId).stream()
                        .limit(ROWS_MAX)
                        .map(VisitsPanel::row)
                        .toList();
        return Optional.of(new Panel("Visits", rows, "No visit is in the chart yet.", null));
    }

    private static Row row(Encounter visit) {
        return new Row(
                Show.day(visit.serviceDate()),
                visit.reason().isEmpty() ? "Visit" : visit.reason(),
                visit.practitionerName(),
                visit.status().title(),
                visit.status().tone(),
                "",
                "/visits/" + visit.encounterId());
    }
}
