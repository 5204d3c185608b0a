package org.almoner.server.charges.web;

import org.almoner.claims.Money;
import org.almoner.server.access.SignedIn;
import org.almoner.server.charges.ShareEstimates;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.Encounters;
import org.almoner.server.frame.Show;
import org.almoner.server.frontdesk.PatientPanel;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What to ask the patient for at the desk, on the patient's page: the visits of these days. */
@Component
class DeskSharePanel implements PatientPanel {

    private static final int DAYS = 7;
    private static final int VISITS_MAX = 3;

    private final Encounters encounters;
    private final ShareEstimates estimates;
    private final Clock clock;

    DeskSharePanel(Encounters encounters, ShareEstimates estimates, Clock clock) {
        this.encounters = encounters;
        this.estimates = estimates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Panel> of(long patientId, SignedIn person) {
        LocalDate since = LocalDate.now(clock).minusDays(DAYS);
        List<Row> rows =
                encounters.listOf(patientId).stream()
                        .filter(visit -> !visit.serviceDate().isBefore(since))
                        .filter(visit -> visit.status().isBilled())
                        .limit(VISITS_MAX)
                        .map(this::row)
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("Estimated share", rows, "", null));
    }

    private Row row(Encounter visit) {
        var estimate = estimates.of(visit).estimate();
        Money total = estimate.total();
        return new Row(
                Show.day(visit.serviceDate()),
                "The patient's part",
                String.join(" ", estimate.sentences()),
                total == null ? "not known" : "",
                "",
                total == null ? "" : total.toString(),
                "/visits/" + visit.encounterId());
    }
}
