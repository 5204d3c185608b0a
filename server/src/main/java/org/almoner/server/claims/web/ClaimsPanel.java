package org.almoner.server.claims.web;

import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.Claims;
import org.almoner.server.frame.Show;
import org.almoner.server.frontdesk.PatientPanel;
import org.almoner.server.practice.Practice;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** The patient's claims, on the patient's page. */
@Component
class ClaimsPanel implements PatientPanel {

    private static final int ROWS_MAX = 20;

    private final Claims claims;
    private final Practice practice;

    ClaimsPanel(Claims claims, Practice practice) {
        this.claims = claims;
        this.practice = practice;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> of(long patientId, SignedIn person) {
        if (!person.isAny(Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE)) {
            return Optional.empty();
        }
        List<Row> rows = claims.listOfPatient(patientId, ROWS_MAX).stream().map(this::row).toList();
        return Optional.of(
                new Panel("Claims", rows, "A claim is built when a visit is coded.", null));
    }

    private Row row(Claim claim) {
        return new Row(
                Show.day(claim.serviceDate()),
                claim.number(),
                practice.getPayer(claim.payerId()).name(),
                claim.state().title(),
                claim.state().tone(),
                claim.charge().toString(),
                "/claims/" + claim.claimId());
    }
}
