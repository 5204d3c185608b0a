package org.almoner.server.frontdesk.web;

import static org.almoner.server.frontdesk.web.PatientForm.put;

import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.server.frame.Typed;
import org.almoner.server.frontdesk.Coverage.AccidentFacts;
import org.almoner.server.frontdesk.Coverage.Terms;
import org.almoner.server.frontdesk.CoverageKind;
import org.almoner.server.frontdesk.PersonFacts;
import org.almoner.server.practice.Payer;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The coverage form: from what was typed to the terms of a policy, and back. */
final class CoverageForm {

    private static final Pattern MEMBER_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 .\\-]{1,79}");

    private CoverageForm() {}

    /** The terms as far as they can be read; what is wrong is said in {@code typed}. */
    static Terms read(Typed typed, List<Payer> payers) {
        CoverageKind kind = typed.choice("kind", CoverageKind.class);
        if (kind == null) {
            typed.say("kind", "Choose what kind of coverage this is.");
            kind = CoverageKind.HEALTH;
        }
        Payer payer = payer(typed, payers);
        LocalDate from = typed.date("from");
        LocalDate to = typed.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            typed.say("to", "The last day is before the first.");
        }
        Relationship relationship = typed.choice("relationship", Relationship.class);
        if (relationship == null) {
            typed.say("relationship", "Say what the patient is to the subscriber.");
        }
        Long position = typed.number("position");
        if (position != null && (position < 1 || position > 9)) {
            typed.say("position", "From 1, which pays first, to 9.");
        }
        return new Terms(
                kind,
                position == null ? 1 : Math.clamp(position, 1, 9),
                payer == null ? null : payer.payerId(),
                payer == null ? "" : payer.name(),
                memberId(typed, kind),
                typed.optional("group"),
                typed.optional("plan"),
                relationship,
                subscriber(typed, relationship, kind),
                from,
                to,
                kind.isForAnAccident() ? accident(typed) : null);
    }

    private static @Nullable Payer payer(Typed typed, List<Payer> payers) {
        Long payerId = typed.number("payer");
        Payer payer =
                payers.stream()
                        .filter(one -> payerId != null && one.payerId() == payerId)
                        .findFirst()
                        .orElse(null);
        if (payer == null) {
            typed.say("payer", "Choose the payer.");
        }
        return payer;
    }

    private static @Nullable String memberId(Typed typed, CoverageKind kind) {
        String id =
                kind.isForAnAccident()
                        ? typed.optional("memberId")
                        : typed.required("memberId", "The member id is on the card.");
        if (id != null && !id.isEmpty() && !MEMBER_ID.matcher(id).matches()) {
            typed.say("memberId", "Letters, digits and hyphens, 2 to 80, as on the card.");
        }
        return id;
    }

    private static @Nullable PersonFacts subscriber(
            Typed typed, @Nullable Relationship relationship, CoverageKind kind) {
        boolean self = relationship == null || relationship == Relationship.SELF;
        boolean named = typed.optional("subscriberLastName") != null;
        if (self || (kind == CoverageKind.WORKERS_COMP && !named)) {
            return null;
        }
        return new PersonFacts(
                typed.required("subscriberLastName", "Whose policy it is needs a name."),
                typed.required("subscriberFirstName", "Whose policy it is needs a first name."),
                null,
                typed.date("subscriberBirthDate"),
                PatientForm.gender(typed, "subscriberGender"),
                PatientForm.address(typed, "subscriber-"));
    }

    private static AccidentFacts accident(Typed typed) {
        return new AccidentFacts(
                typed.optional("claimNumber"),
                typed.date("accidentDate"),
                typed.state("accidentState"),
                typed.optional("employer"),
                typed.optional("adjusterName"),
                typed.phone("adjusterPhone"));
    }

    static Typed of(Terms terms) {
        Map<String, String> values = new HashMap<>();
        values.put("kind", terms.kind().name());
        put(values, "position", terms.position());
        put(values, "payer", terms.payerId());
        put(values, "memberId", terms.memberId());
        put(values, "group", terms.group());
        put(values, "plan", terms.plan());
        put(
                values,
                "relationship",
                terms.relationship() == null ? null : terms.relationship().name());
        put(values, "from", terms.from());
        put(values, "to", terms.to());
        PersonFacts subscriber = terms.subscriber();
        if (subscriber != null) {
            put(values, "subscriberLastName", subscriber.lastName());
            put(values, "subscriberFirstName", subscriber.firstName());
            put(values, "subscriberBirthDate", subscriber.birthDate());
            put(values, "subscriberGender", subscriber.gender());
            put(values, "subscriber-", subscriber.address());
        }
        AccidentFacts accident = terms.accident();
        if (accident != null) {
            put(values, "claimNumber", accident.claimNumber());
            put(values, "accidentDate", accident.date());
            put(values, "accidentState", accident.state());
            put(values, "employer", accident.employer());
            put(values, "adjusterName", accident.adjusterName());
            put(values, "adjusterPhone", accident.adjusterPhone());
        }
        return new Typed(values);
    }
}
