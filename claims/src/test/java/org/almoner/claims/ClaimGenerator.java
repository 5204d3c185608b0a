package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.claims.Remittance.Adjustment;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes any claim that the guide allows, in the form that it reads back in. */
final class ClaimGenerator {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklm '-.\u00e9";

    private final Random random;

    ClaimGenerator(Random random) {
        this.random = random;
    }

    ProfessionalClaim claim(int number) {
        var draft = Claims.draft(Claims.visit());
        draft.number = "G-" + number;
        draft.placeOfService = pick("11", "22", "12");
        draft.frequency = pick(Frequency.values());
        draft.payerClaimNumber = draft.frequency == Frequency.ORIGINAL ? null : "ICN" + number;
        draft.authorization = maybe("AUTH" + number);
        draft.referral = maybe("REF" + number);
        draft.propertyCasualtyNumber = maybe("PC" + random.nextInt(3));
        draft.note = maybe(text(1, 80));
        draft.accident = random.nextBoolean() ? null : accident();
        draft.diagnoses = codes(1 + random.nextInt(12));
        draft.rendering = random.nextBoolean() ? draft.billing : Claims.DOCTOR;
        draft.referring = random.nextBoolean() ? null : referring();
        people(draft);
        int lines = 1 + random.nextInt(5);
        boolean byLine = random.nextBoolean();
        LocalDate decided = day();
        draft.otherPayers = random.nextBoolean() ? List.of() : List.of(other(byLine, decided));
        boolean prior = byLine && !draft.otherPayers.isEmpty();
        List<Line> made = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            made.add(line(number + "-" + i, draft.diagnoses.size(), prior, decided));
        }
        draft.lines = made;
        return draft.claim();
    }

    private void people(Claims.Draft draft) {
        draft.relationship = pick(Relationship.values());
        Person patient =
                new Person(
                        text(1, 20),
                        text(1, 12),
                        maybe("Q"),
                        address(),
                        day(),
                        pick("F", "M", "U"));
        boolean isSelf = draft.relationship == Relationship.SELF;
        draft.patient = patient;
        draft.subscriber =
                new Subscriber(
                        pick(Sequence.values()),
                        isSelf
                                ? patient
                                : new Person(text(1, 9), text(1, 9), null, null, null, null),
                        "M" + random.nextInt(1000),
                        maybe("GRP"),
                        pick("CI", "MB", "MC"),
                        maybe("47"));
        draft.payer = new Payer("P" + random.nextInt(3), "Plan", null);
    }

    private OtherPayer other(boolean byLine, LocalDate decided) {
        return new OtherPayer(
                new Payer("OTHER", text(1, 20), random.nextBoolean() ? address() : null),
                new Subscriber(
                        pick(Sequence.values()),
                        new Person(text(1, 9), text(1, 9), null, maybeAddress(), null, null),
                        "OM1",
                        null,
                        "CI"),
                pick(Relationship.values()),
                money(),
                decided,
                byLine ? List.of() : adjustments());
    }

    private Line line(String control, int diagnoses, boolean prior, LocalDate decided) {
        LocalDate from = day();
        List<Integer> pointers = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            pointers.add(1 + random.nextInt(diagnoses));
        }
        List<String> modifiers = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            modifiers.add(pick("50", "RT", "LT", "25", "59"));
        }
        List<PriorAdjudication> priors =
                prior
                        ? List.of(
                                new PriorAdjudication("OTHER", money(), 1, decided, adjustments()))
                        : List.of();
        return new Line(
                control,
                pick("99213", "20610", "J3301"),
                modifiers,
                money(),
                1 + random.nextInt(99),
                pointers,
                from,
                from.plusDays(random.nextInt(3)),
                random.nextBoolean() ? null : "12",
                maybe("00003029305"),
                priors);
    }

    /** In group order, because a group's reasons are written together. */
    private List<Adjustment> adjustments() {
        List<Adjustment> made = new ArrayList<>();
        for (String group : List.of("CO", "PR", "OA")) {
            for (int i = random.nextInt(7); i > 0; i--) {
                made.add(
                        new Adjustment(
                                group,
                                pick("45", "1", "97"),
                                money(),
                                random.nextBoolean() ? null : 1));
            }
        }
        return made;
    }

    private Accident accident() {
        String cause = pick("AA", "EM", "OA");
        return new Accident(cause, cause.equals("AA") ? "ME" : null, day());
    }

    private ProfessionalClaim.Provider referring() {
        return new ProfessionalClaim.Provider(
                text(1, 9), "Ben", "1888888884", null, null, null, null);
    }

    private List<String> codes(int count) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add("M17" + i);
        }
        return made;
    }

    private @Nullable Address maybeAddress() {
        return random.nextBoolean() ? null : address();
    }

    private Address address() {
        return new Address(
                text(1, 55), maybe("Floor 2"), "X" + text(1, 29), "ME", pick("04843", "048560001"));
    }

    private Money money() {
        return Money.cents(random.nextInt(10_000_00));
    }

    private LocalDate day() {
        return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
    }

    private @Nullable String maybe(String value) {
        return random.nextBoolean() ? value : null;
    }

    private String text(int min, int max) {
        StringBuilder made = new StringBuilder("X");
        for (int i = min + random.nextInt(max - min + 1); i > 1; i--) {
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString().strip();
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
