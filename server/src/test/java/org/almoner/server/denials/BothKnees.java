package org.almoner.server.denials;

import org.almoner.server.charts.Charts;
import org.almoner.server.charts.EncounterStatus;
import org.almoner.server.charts.Encounters;
import org.almoner.server.charts.NewDocument;
import org.almoner.server.charts.NewEncounter;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.FiledClaims;
import org.almoner.server.frontdesk.Guarantor;
import org.almoner.server.frontdesk.Patient;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.frontdesk.PersonFacts;
import org.almoner.server.frontdesk.PostalAddress;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Profile;
import org.almoner.server.remittance.EraText;
import org.almoner.server.remittance.Remittances;
import org.almoner.server.testing.TestServer;

import java.time.LocalDate;

/** The visit of the story: both knees injected, coded without modifier 50, denied, mended, paid. */
public final class BothKnees {

    public static final String NOTE =
            "Osteoarthritis of the knees. After consent, both knees were injected with 40 mg each."
                    + " Tolerated well.";

    private final TestServer server;
    private final FiledClaims filed;
    private final long patientId;
    private final Claim claim;

    /** For the practice that this thread works for. */
    public BothKnees(TestServer server) {
        this.server = server;
        server.itIs("2026-11-20T09:00:00Z");
        server.bean(Practice.class)
                .describe(
                        new Profile(
                                "Riverside Family Clinic",
                                "1234567893",
                                "123456789",
                                "207Q00000X",
                                "1 Elm Street",
                                "Bath",
                                "ME",
                                "04530",
                                "2075550100",
                                "RFC",
                                null));
        filed = new FiledClaims(server);
        patientId =
                server.bean(Patients.class)
                        .register(
                                new Patient.Registration(
                                        new PersonFacts(
                                                "Invented",
                                                "Person",
                                                null,
                                                LocalDate.of(1960, 5, 1),
                                                "M",
                                                PostalAddress.UNKNOWN),
                                        null,
                                        null,
                                        Guarantor.SELF));
        long encounterId =
                server.bean(Encounters.class)
                        .add(
                                NewEncounter.officeVisit(
                                        patientId,
                                        FiledClaims.SERVICE_DATE,
                                        filed.providerId(),
                                        "Knee pain",
                                        EncounterStatus.CODED));
        server.bean(Charts.class)
                .add(
                        NewDocument.note(
                                patientId,
                                encounterId,
                                "Progress note",
                                FiledClaims.SERVICE_DATE,
                                "Dr. Reyes",
                                NOTE));
        claim = filed.file(patientId, encounterId, "99213 150", "20610 620");
    }

    public long patientId() {
        return patientId;
    }

    public Claim claim() {
        return claim;
    }

    public void isDenied() {
        take(
                """
                BPR*I*80*C*ACH************20261119
                TRN*1*77001*1999999999
                CLP*%1$s*1*770*80*0*12*PAYER1
                SVC*HC:99213*150*80
                CAS*CO*45*70
                REF*6R*%1$s-1-1
                SVC*HC:20610*620*0
                CAS*CO*4*620
                REF*6R*%1$s-1-2
                LQ*HE*N519
                """);
    }

    public void isReplaced() {
        filed.replace(claim, "99213 150", "20610-50 930");
    }

    public void isPaid() {
        take(
                """
                BPR*I*300*C*ACH************20261202
                TRN*1*77002*1999999999
                CLP*%1$s*22*-770*-80**12*PAYER1
                SVC*HC:99213*-150*-80
                CAS*CO*45*-70
                REF*6R*%1$s-1-1
                SVC*HC:20610*-620*0
                CAS*CO*4*-620
                REF*6R*%1$s-1-2
                CLP*%1$s*1*1080*380*52.95*12*PAYER2
                SVC*HC:99213*150*80
                CAS*CO*45*70
                REF*6R*%1$s-2-1
                SVC*HC:20610:50*930*300
                CAS*CO*45*577.05
                CAS*PR*2*52.95
                REF*6R*%1$s-2-2
                """);
    }

    private void take(String body) {
        server.bean(Remittances.class).upload(EraText.of(body.formatted(claim.number())));
    }
}
