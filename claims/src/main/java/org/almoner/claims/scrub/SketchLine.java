package org.almoner.claims.scrub;

import org.almoner.claims.DentalClaim;
import org.almoner.claims.DentalClaim.Tooth;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.LineDetail;
import org.almoner.claims.LineDetail.Dose;
import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One service of a sketch: {@code 2026-03-02 45380-59 x1 $450.00 dx 1,2 pos 22}. */
final class SketchLine {

    private static final Money USUAL_CHARGE = Money.cents(10_000);

    private final LocalDate from;
    private final LocalDate to;
    private final String code;
    private final List<String> modifiers;
    private BigDecimal quantity = BigDecimal.ONE;
    private String unit = LineDetail.UNITS;
    private Money charge = USUAL_CHARGE;
    private List<Integer> pointers = List.of(1);
    private @Nullable String place;
    private String revenue = "0510";
    private @Nullable String ndc;
    private @Nullable Dose dose;
    private boolean isEmergency;
    private @Nullable String authorization;
    private @Nullable String clia;
    private @Nullable String referredClia;
    private ProfessionalClaim.@Nullable Provider rendering;
    private ProfessionalClaim.@Nullable Provider supervising;
    private ProfessionalClaim.@Nullable Provider ordering;
    private ProfessionalClaim.@Nullable Provider referring;
    private final List<PriorAdjudication> decided = new ArrayList<>(0);
    private final List<Tooth> teeth = new ArrayList<>(0);

    SketchLine(SketchWords words) {
        String days = words.next("the day");
        int until = days.indexOf("..");
        from = words.day(until < 0 ? days : days.substring(0, until), "the first word");
        to = until < 0 ? from : words.day(days.substring(until + 2), "the last day");
        if (words.isNext("rev")) {
            revenue = words.next("the revenue code");
        }
        // A facility's line may have no code but that of its revenue.
        boolean hasCode = words.hasMore() && !words.isNextLike("[$].*|x[0-9].*|days");
        String service = hasCode ? words.next("the code") : "";
        List<String> parts = Arrays.asList(service.split("-", -1));
        code = parts.getFirst();
        modifiers = parts.subList(1, parts.size());
        while (words.hasMore()) {
            take(words.next("a word"), words);
        }
    }

    private void take(String word, SketchWords words) {
        switch (word) {
            case "dx" -> pointers = pointers(words);
            case "pos" -> place = words.next("the place of service");
            case "ndc" -> takeDrug(words);
            case "emergency" -> isEmergency = true;
            case "authorized" -> authorization = words.next("the authorization number");
            case "clia" -> clia = words.next("the CLIA number");
            case "sent-to" -> referredClia = words.next("the CLIA number");
            case "by" -> rendering = SketchPeople.provider(words, "Lindqvist", "Maren");
            case "under" -> supervising = SketchPeople.provider(words, "Okafor", "Sunday");
            case "ordered" -> ordering = SketchPeople.provider(words, "Brandt", "Ilse");
            case "referred" -> referring = SketchPeople.provider(words, "Marchetti", "Pia");
            case "days" -> unit = "DA";
            case "decided" -> decided.add(SketchCover.decided(quantity.intValue(), words));
            case "tooth" -> teeth.add(tooth(words));
            default -> takeAmount(word, words);
        }
    }

    private void takeAmount(String word, SketchWords words) {
        if (word.startsWith("$")) {
            charge = words.money(word);
        } else if (word.startsWith("x")) {
            quantity = quantity(word.substring(1), words);
        } else if (word.endsWith("min")) {
            quantity = quantity(word.substring(0, word.length() - 3), words);
            unit = LineDetail.MINUTES;
        } else {
            throw words.expected(
                    "%s is not known; of a service one may say x2, 45min, $90.00, dx 1,2, pos 22,"
                                    .formatted(word)
                            + " rev 0510, ndc, by, under, ordered, referred, authorized, clia,"
                            + " sent-to, decided, tooth, days, emergency");
        }
    }

    private static BigDecimal quantity(String word, SketchWords words) {
        try {
            return new BigDecimal(word);
        } catch (NumberFormatException e) {
            throw words.expected("a quantity is a number, not " + word);
        }
    }

    /** {@code tooth 14 MOD}, or without surfaces. */
    private static Tooth tooth(SketchWords words) {
        String number = words.next("the tooth");
        return new Tooth(
                number,
                words.isNextLike("[BDFILMO]{1,5}")
                        ? List.of(words.next("its surfaces").split("", -1)).stream()
                                .filter(surface -> !surface.isEmpty())
                                .toList()
                        : List.of());
    }

    private static List<Integer> pointers(SketchWords words) {
        if (words.isNext("none")) {
            return List.of();
        }
        List<Integer> pointers = new ArrayList<>();
        for (String each : words.next("the pointers").split(",", -1)) {
            pointers.add(words.whole(each, "a diagnosis pointer"));
        }
        return pointers;
    }

    private void takeDrug(SketchWords words) {
        ndc = words.next("the NDC");
        if (words.isNext("of")) {
            dose = new Dose(words.number("the drug's quantity"), words.next("its unit"), null);
        }
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    ProfessionalClaim.Line professional(String control) {
        return new ProfessionalClaim.Line(
                control,
                code,
                modifiers,
                charge,
                quantity.intValue(),
                pointers,
                from,
                to,
                place,
                ndc,
                decided,
                new LineDetail(
                        unit,
                        isEmergency,
                        authorization,
                        clia,
                        referredClia,
                        dose,
                        rendering,
                        supervising,
                        ordering,
                        referring));
    }

    DentalClaim.Line dental(String control) {
        return new DentalClaim.Line(
                control, code, modifiers, charge, place, List.of(), null, quantity, pointers, teeth,
                from, null, decided);
    }

    InstitutionalClaim.Line institutional(String control) {
        InstitutionalClaim.Drug drug =
                ndc == null
                        ? null
                        : new InstitutionalClaim.Drug(
                                ndc,
                                dose == null ? null : dose.quantity(),
                                dose == null ? null : dose.unit(),
                                null);
        return new InstitutionalClaim.Line(
                control,
                revenue,
                code.isEmpty() ? null : "HC",
                code.isEmpty() ? null : code,
                modifiers,
                charge,
                unit,
                quantity,
                null,
                null,
                from,
                to,
                drug,
                staff(),
                decided);
    }

    private InstitutionalClaim.Staff staff() {
        return rendering == null && referring == null
                ? InstitutionalClaim.Staff.NONE
                : new InstitutionalClaim.Staff(null, null, null, rendering, null, referring);
    }
}
