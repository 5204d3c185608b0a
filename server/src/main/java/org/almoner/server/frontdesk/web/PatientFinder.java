package org.almoner.server.frontdesk.web;

import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.frame.Finder;
import org.almoner.server.frame.Show;
import org.almoner.server.frontdesk.PatientName;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.trust.Audit;

import java.util.List;

/** Patients, for the command box. */
record PatientFinder(Patients patients, Audit audit) implements Finder {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Found> find(String words, SignedIn person, int limit) {
        if (!person.isAny(Role.FRONT_DESK, Role.CODER, Role.BILLER, Role.SUPERVISOR)) {
            return List.of();
        }
        List<PatientName> names = patients.search(words, null, limit);
        names.forEach(
                name -> audit.saw("patient", String.valueOf(name.patientId()), name.patientId()));
        return names.stream()
                .map(name ->
                        new Found(
                                "patient",
                                name.listed(),
                                "born %s · %s".formatted(Show.day(name.birthDate()), name.mrn()),
                                "/patients/" + name.patientId()))
                .toList();
    }
}
