package org.almoner.server.frontdesk.web;

import org.almoner.server.frame.KeyedDates;
import org.almoner.server.frame.Typed;
import org.almoner.server.frontdesk.Guarantor;
import org.almoner.server.frontdesk.Guarantor.Relationship;
import org.almoner.server.frontdesk.Patient.Registration;
import org.almoner.server.frontdesk.PersonFacts;
import org.almoner.server.frontdesk.PostalAddress;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The registration form: from what was typed to a registration, and back for a change. */
final class PatientForm {

    private static final int AGE_YEARS_MAX = 130;

    private PatientForm() {}

    /** The registration as far as it can be read; what is wrong is said in {@code typed}. */
    static Registration read(Typed typed, LocalDate today) {
        LocalDate born = typed.date("birthDate");
        if (born != null
                && (born.isAfter(today) || born.isBefore(today.minusYears(AGE_YEARS_MAX)))) {
            typed.say("birthDate", "Nobody alive was born on that day.");
        }
        PersonFacts person =
                new PersonFacts(
                        typed.required("lastName", "A patient needs a last name."),
                        typed.required("firstName", "A patient needs a first name."),
                        typed.optional("middleName"),
                        born,
                        gender(typed, "gender"),
                        address(typed, ""));
        Registration registration =
                new Registration(person, typed.phone("phone"), email(typed), guarantor(typed));
        return registration;
    }

    static @Nullable String gender(Typed typed, String field) {
        String gender = typed.optional(field);
        if (gender != null && !gender.matches("[FMU]")) {
            typed.say(field, "Choose one of the list.");
        }
        return gender;
    }

    static PostalAddress address(Typed typed, String prefix) {
        return new PostalAddress(
                typed.optional(prefix + "address"),
                typed.optional(prefix + "address2"),
                typed.optional(prefix + "city"),
                typed.state(prefix + "state"),
                typed.zip(prefix + "zip"));
    }

    private static @Nullable String email(Typed typed) {
        String email = typed.optional("email");
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            typed.say("email", "An address such as name@example.com.");
        }
        return email;
    }

    private static Guarantor guarantor(Typed typed) {
        Relationship relationship = typed.choice("guarantor", Relationship.class);
        if (relationship == null || relationship == Relationship.SELF) {
            return Guarantor.SELF;
        }
        return new Guarantor(
                relationship,
                typed.required("guarantorLastName", "Who answers for the bill needs a name."),
                typed.optional("guarantorFirstName"),
                address(typed, "guarantor-"),
                typed.phone("guarantorPhone"));
    }

    static Typed of(Registration registration) {
        Map<String, String> values = new HashMap<>();
        PersonFacts person = registration.person();
        values.put("lastName", person.lastName());
        values.put("firstName", person.firstName());
        put(values, "middleName", person.middleName());
        put(values, "birthDate", person.birthDate());
        put(values, "gender", person.gender());
        put(values, "", person.address());
        put(values, "phone", registration.phone());
        put(values, "email", registration.email());
        Guarantor guarantor = registration.guarantor();
        values.put("guarantor", guarantor.relationship().name());
        put(values, "guarantorLastName", guarantor.lastName());
        put(values, "guarantorFirstName", guarantor.firstName());
        put(values, "guarantor-", guarantor.address());
        put(values, "guarantorPhone", guarantor.phone());
        return new Typed(values);
    }

    static void put(Map<String, String> values, String prefix, PostalAddress address) {
        put(values, prefix + "address", address.line());
        put(values, prefix + "address2", address.line2());
        put(values, prefix + "city", address.city());
        put(values, prefix + "state", address.state());
        put(values, prefix + "zip", address.zip());
    }

    static void put(Map<String, String> values, String field, @Nullable Object value) {
        values.put(
                field,
                value instanceof LocalDate date
                        ? KeyedDates.text(date)
                        : Objects.toString(value, ""));
    }
}
