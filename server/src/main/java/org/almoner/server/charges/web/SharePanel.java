package org.almoner.server.charges.web;

import org.almoner.claims.Money;
import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.charges.ShareEstimates;
import org.almoner.server.charges.ShareEstimates.Share;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.VisitPanel;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The patient's estimated share, on the visit's page. */
@Component
class SharePanel implements VisitPanel {

    private final ShareEstimates estimates;

    SharePanel(ShareEstimates estimates) {
        this.estimates = estimates;
    }

    @Override
    public Optional<Panel> of(Encounter visit, SignedIn person) {
        return visit.status().isBilled() ? Optional.of(panel(visit, person)) : Optional.empty();
    }

    private Panel panel(Encounter visit, SignedIn person) {
        Share share = estimates.of(visit);
        Money total = share.estimate().total();
        List<String> sentences = new ArrayList<>(share.estimate().sentences());
        if (total != null) {
            sentences.add("This is an estimate; the payer decides.");
        }
        Long coverageId = share.coverageId();
        boolean mayAsk = person.isAny(Role.FRONT_DESK, Role.BILLER, Role.SUPERVISOR);
        return new Panel(
                "The patient's estimated share",
                total == null ? "not known" : total.toString(),
                total == null ? "" : "info",
                sentences,
                coverageId == null || share.asked() || !mayAsk
                        ? null
                        : new Question(coverageId, visit.serviceDate()));
    }
}
