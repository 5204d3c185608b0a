package org.almoner.server.frontdesk;

import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.frontdesk.Patient.Registration;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Profile;
import org.almoner.server.testing.TestServer;

import java.time.LocalDate;
import java.util.function.Supplier;

/** A practice with a profile, two payers and nobody registered. */
final class FrontDeskBench {

    final TestServer server = TestServer.get();
    final SignedIn person;
    final long lakeview;
    final long statewide;

    FrontDeskBench() {
        server.itIs("2026-11-20T12:00:00Z");
        person = server.foundPractice();
        as(() -> {
            practice()
                    .describe(
                            new Profile(
                                    "Riverside Family Clinic",
                                    "1234567893",
                                    "111223333",
                                    "207Q00000X",
                                    "1 River Rd",
                                    "Dublin",
                                    "OH",
                                    "43017",
                                    "614-555-0100",
                                    "RIVERSIDE",
                                    null));
            return 0;
        });
        lakeview = as(() -> practice().add(payer("LAKE1", "Lakeview Health", "CI")));
        statewide = as(() -> practice().add(payer("STATE", "Statewide Mutual", "WC")));
    }

    private static Payer payer(String code, String name, String indicator) {
        return new Payer(
                0, code, name, indicator, "2 Payer Way", "Columbus", "OH", "43004", 180, 180, 180);
    }

    private Practice practice() {
        return server.bean(Practice.class);
    }

    <T> T as(Supplier<T> work) {
        return Tenancy.as(person, work);
    }

    <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    long patient(String last, String first, String born) {
        return as(() -> bean(Patients.class).register(registration(last, first, born)));
    }

    static Registration registration(String last, String first, String born) {
        return new Registration(
                new PersonFacts(
                        last,
                        first,
                        null,
                        LocalDate.parse(born),
                        "F",
                        new PostalAddress("5 Mill St", null, "Dublin", "OH", "43017")),
                "614-555-0142",
                null,
                Guarantor.SELF);
    }
}
