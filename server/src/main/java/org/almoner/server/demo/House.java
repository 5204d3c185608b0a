package org.almoner.server.demo;

import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.server.demo.DemoClinic.Charge;
import org.almoner.server.demo.DemoClinic.Payer;
import org.almoner.server.demo.DemoClinic.Practice;

import java.util.List;

/** What stands before the first patient comes: the practice, its providers, payers and charges. */
final class House {

    private House() {}

    static Practice practice() {
        return new Practice(
                "Riverside Family Clinic",
                Npi.make(1),
                "990100200",
                new Address("12 Millrace Drive", "Suite 100", "Riverside Falls", "PA", "196990012"),
                "5705550100");
    }

    static List<DemoClinic.Provider> providers() {
        return List.of(
                new DemoClinic.Provider(
                        "family",
                        "Reyes",
                        "Elena",
                        "MD",
                        "Family medicine",
                        Npi.make(11),
                        "207Q00000X"),
                new DemoClinic.Provider(
                        "ortho",
                        "Aldridge",
                        "Thomas",
                        "MD",
                        "Orthopedic surgery",
                        Npi.make(12),
                        "207X00000X"),
                new DemoClinic.Provider(
                        "podiatry",
                        "Castellano",
                        "Ruth",
                        "DPM",
                        "Podiatry",
                        Npi.make(13),
                        "213E00000X"),
                new DemoClinic.Provider(
                        "gi",
                        "Venkataraman",
                        "Suresh",
                        "MD",
                        "Gastroenterology",
                        Npi.make(14),
                        "207RG0100X"));
    }

    static DemoClinic.Provider provider(String key) {
        return providers().stream()
                .filter(provider -> provider.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no provider " + key));
    }

    static List<Payer> payers() {
        return List.of(
                new Payer(
                        "MCRB1",
                        "Meridian Medicare Part B",
                        "MB",
                        address("1 Meridian Plaza", "Arden", "190010001"),
                        365),
                new Payer(
                        "STMCD",
                        "State Medicaid of Arden",
                        "MC",
                        address("200 Capitol Row", "Arden", "190010002"),
                        365),
                new Payer(
                        "BLUHB",
                        "Blue Harbor PPO",
                        "CI",
                        address("30 Harbor Street", "Portside", "190020003"),
                        180),
                new Payer(
                        "UNTRS",
                        "Union Trust Health",
                        "CI",
                        address("4 Trust Square", "Portside", "190020004"),
                        120),
                new Payer(
                        "WRKCP",
                        "Keystone Work Comp",
                        "WC",
                        address("55 Foundry Lane", "Keystone", "190030005"),
                        365));
    }

    static List<Charge> charges() {
        return Resources.rows("charges.tsv").stream()
                .map(row -> new Charge(row.get(0), row.get(1), Money.parse(row.get(2))))
                .toList();
    }

    private static Address address(String line, String city, String zip) {
        return new Address(line, null, city, "PA", zip);
    }
}
