package org.almoner.server.demo;

import org.almoner.server.access.Role;
import org.almoner.server.access.web.DemoSignIns;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The invented people who work at the demo clinic, and how to sit down as one of them. */
@Component
@Profile("demo")
final class DemoStaff implements DemoSignIns {

    static final String FRONT_DESK = "marta";
    static final String NEW_CODER = "hana";
    static final String CODER = "ben";
    static final String BILLER = "rosa";
    static final String SUPERVISOR = "ines";
    static final String COMPLIANCE = "lewis";

    /** Somebody at a desk. */
    record Person(String login, String password, String name, Set<Role> roles, String what) {}

    private static final List<Person> ALL =
            List.of(
                    new Person(
                            NEW_CODER,
                            "first-day-7",
                            "Hana Sorenson",
                            Set.of(Role.CODER, Role.BILLER),
                            "new at the desk; codes charts and follows her claims"),
                    new Person(
                            CODER,
                            "quiet-morning-3",
                            "Ben Okoro",
                            Set.of(Role.CODER),
                            "coded most of what you see"),
                    new Person(
                            BILLER,
                            "to-the-cent-1",
                            "Rosa Lindgren",
                            Set.of(Role.BILLER),
                            "sends claims, posts money, answers denials"),
                    new Person(
                            FRONT_DESK,
                            "good-morning-5",
                            "Marta Quist",
                            Set.of(Role.FRONT_DESK),
                            "registers patients and asks payers about coverage"),
                    new Person(
                            SUPERVISOR,
                            "whole-picture-2",
                            "Ines Duarte",
                            Set.of(
                                    Role.SUPERVISOR,
                                    Role.MANAGER,
                                    Role.BILLER,
                                    Role.CODER,
                                    Role.FRONT_DESK),
                            "sees how the whole house is doing, and runs it"),
                    new Person(
                            COMPLIANCE,
                            "who-saw-what-4",
                            "Lewis Abara",
                            Set.of(Role.COMPLIANCE),
                            "who saw and who changed what, and proves it"));

    static List<Person> people() {
        return ALL;
    }

    @Override
    public List<DemoSignIn> list() {
        return ALL.stream()
                .map(person ->
                        new DemoSignIn(
                                person.login(),
                                person.password(),
                                person.name(),
                                roles(person),
                                person.what()))
                .toList();
    }

    private static String roles(Person person) {
        return person.roles().stream().sorted().map(Role::title).collect(Collectors.joining(" · "));
    }
}
