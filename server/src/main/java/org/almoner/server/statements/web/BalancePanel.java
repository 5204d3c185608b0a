package org.almoner.server.statements.web;

import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.frame.Show;
import org.almoner.server.frontdesk.PatientPanel;
import org.almoner.server.statements.PatientAccount;
import org.almoner.server.statements.PatientAccounts;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** What the patient owes, on the patient's page: the visits with something to pay. */
@Component
class BalancePanel implements PatientPanel {

    private final PatientAccounts accounts;

    BalancePanel(PatientAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Panel> of(long patientId, SignedIn person) {
        if (!person.isAny(Role.FRONT_DESK, Role.BILLER, Role.SUPERVISOR)) {
            return Optional.empty();
        }
        PatientAccount account = accounts.get(patientId);
        List<Row> rows =
                account.visits().stream()
                        .filter(visit -> !visit.pending() && visit.owed().isPositive())
                        .map(visit ->
                                new Row(
                                        Show.day(visit.day()),
                                        visit.claim(),
                                        visit.provider(),
                                        "",
                                        "",
                                        visit.owed().toString(),
                                        "/balances/" + patientId))
                        .toList();
        return Optional.of(
                new Panel(
                        "Balance " + account.due(),
                        rows,
                        account.pending()
                                ? "Nothing to pay until insurance is finished."
                                : "Nothing is owed.",
                        new Action("Balance and payments", "/balances/" + patientId)));
    }
}
