package org.almoner.claims.scrub;

import org.almoner.claims.Money;
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

/** What a sketch says of who pays, and of what another payer already decided. */
final class SketchCover {

    /** A day on which another payer decided, when the sketch does not say one. */
    private static final LocalDate USUAL_DECISION = LocalDate.of(2026, 3, 20);

    private final List<OtherPayer> others = new ArrayList<>();
    private Sequence sequence = Sequence.PRIMARY;
    private @Nullable String insuranceType;
    private String filingIndicator = "CI";
    private String id = "MERID01";
    private String payer = "Meridian Health Plan";

    /** Whether the first word was one of who pays. */
    boolean take(String first, SketchWords words) {
        switch (first) {
            case "payer" -> {
                filingIndicator = words.next("the claim filing indicator");
                payer = words.hasMore() ? words.rest() : payer;
            }
            case "payer-id" -> id = words.next("the payer's identifier");
            case "secondary" -> follows(Sequence.SECONDARY, words);
            case "tertiary" -> follows(Sequence.TERTIARY, words);
            case "other" -> others.add(other(words));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void follows(Sequence place, SketchWords words) {
        sequence = place;
        if (words.isNext("why")) {
            insuranceType = words.next("the insurance type");
        }
    }

    /** {@code other primary COAST02 paid $100.00 on 2026-03-20 CO-45 $25.00}. */
    private static OtherPayer other(SketchWords words) {
        Sequence place =
                switch (words.next("primary, secondary or tertiary")) {
                    case "primary" -> Sequence.PRIMARY;
                    case "secondary" -> Sequence.SECONDARY;
                    case "tertiary" -> Sequence.TERTIARY;
                    default ->
                            throw words.expected("another payer is primary, secondary or tertiary");
                };
        String id = words.next("the payer's identifier");
        Money paid = words.isNext("paid") ? words.money(words.next("the amount it paid")) : null;
        LocalDate decided = words.isNext("on") ? words.day("the day of its decision") : null;
        return new OtherPayer(
                new Payer(id, "Coastal Mutual", null),
                new Subscriber(
                        place,
                        new Person("Quillfeather", "Ada", null, SketchPeople.HOME, null, null),
                        "CM55",
                        null,
                        "CI"),
                Relationship.SELF,
                paid,
                decided,
                adjustments(words));
    }

    /** {@code COAST02 $100.00 on 2026-03-20 CO-45 $25.00}, behind a line's {@code decided}. */
    static PriorAdjudication decided(int units, SketchWords words) {
        String id = words.next("the payer's identifier");
        Money paid = words.money(words.next("the amount it paid"));
        LocalDate day = words.isNext("on") ? words.day("the day of its decision") : USUAL_DECISION;
        return new PriorAdjudication(id, paid, units, day, adjustments(words));
    }

    /** {@code CO-45 $25.00 PR-1 $10.00}. */
    private static List<Adjustment> adjustments(SketchWords words) {
        List<Adjustment> adjustments = new ArrayList<>();
        while (words.isNextLike("[A-Z]{2}-[0-9A-Z]+")) {
            String word = words.next("the adjustment");
            adjustments.add(
                    new Adjustment(
                            word.substring(0, 2),
                            word.substring(3),
                            words.money(words.next("the adjustment's amount")),
                            null));
        }
        return adjustments;
    }

    Subscriber subscriber(Person person, SketchGaps gaps) {
        Person named =
                gaps.has("subscriber-name")
                        ? new Person(
                                "", "", null, person.address(), person.birthDate(), person.gender())
                        : person;
        return new Subscriber(
                sequence,
                named,
                gaps.text("member", "MBR000123"),
                null,
                gaps.text("filing", filingIndicator),
                insuranceType);
    }

    Payer payer(SketchGaps gaps) {
        return new Payer(gaps.text("payer-id", id), gaps.text("payer-name", payer), null);
    }

    List<OtherPayer> others() {
        return others;
    }
}
