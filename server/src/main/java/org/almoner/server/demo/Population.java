package org.almoner.server.demo;

import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.server.demo.DemoClinic.Coverage;
import org.almoner.server.demo.DemoClinic.Patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Gives the sixty people of the roster their names, birthdays, homes and policies. */
final class Population {

    private final Random random;
    private final LocalDate today;
    private final List<List<String>> origins = Resources.rows("names.tsv");
    private final List<List<String>> places = Resources.rows("streets.tsv");
    private final Map<String, Home> homes = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** What a household shares. */
    private record Home(List<String> origin, String lastName, Address address, String phone) {}

    private Population(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
    }

    static List<Patient> of(long seed, LocalDate today) {
        var population = new Population(seed, today);
        var policies = new Policies(seed, today);
        List<Patient> patients = new ArrayList<>();
        for (List<String> row : Resources.rows("roster.tsv")) {
            patients.add(population.person(row, policies));
        }
        return patients;
    }

    private Patient person(List<String> row, Policies policies) {
        int number = Integer.parseInt(row.get(0));
        Home home = homes.computeIfAbsent(row.get(1), household -> home(homes.size()));
        String gender = row.get(2);
        Set<String> problems =
                row.get(5).equals("-") ? Set.of() : Set.of(row.get(5).split(",", -1));
        boolean story = problems.contains("story");
        String lastName = story ? "Almeida" : home.lastName();
        String firstName = story ? "Victor" : firstName(home, gender);
        List<Coverage> coverages = policies.of(number, row.get(4), problems);
        return new Patient(
                number,
                lastName,
                firstName,
                birthDate(Integer.parseInt(row.get(3))),
                gender,
                home.address(),
                home.phone(),
                coverages,
                problems);
    }

    private Home home(int household) {
        List<String> origin = origins.get((household + random.nextInt(3)) % origins.size());
        String last = oneNotTaken(List.of(origin.get(3).split(",", -1)), "last ");
        List<List<String>> streets = named("street");
        List<List<String>> units = named("unit");
        List<String> town = one(named("town"));
        var address =
                new Address(
                        (1 + random.nextInt(240)) + " " + one(streets).get(1),
                        random.nextInt(5) == 0 ? one(units).get(1) : null,
                        town.get(1),
                        town.get(2),
                        town.get(3));
        return new Home(origin, last, address, "57055501%02d".formatted(1 + household));
    }

    private String firstName(Home home, String gender) {
        String cell = home.origin().get(gender.equals("F") ? 1 : 2);
        return oneNotTaken(List.of(cell.split(",", -1)), home.lastName() + " ");
    }

    /** A name that was not given within this scope yet; when all were, any. */
    private String oneNotTaken(List<String> names, String scope) {
        int start = random.nextInt(names.size());
        for (int step = 0; step < names.size(); step++) {
            String name = names.get((start + step) % names.size());
            if (taken.add(scope + name)) {
                return name;
            }
        }
        return names.get(start);
    }

    /** A birthday that makes the person this old today. */
    private LocalDate birthDate(int age) {
        return today.minusYears(age).minusDays(20 + random.nextInt(320));
    }

    private List<List<String>> named(String kind) {
        return places.stream().filter(row -> row.get(0).equals(kind)).toList();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
