package org.almoner.claims.scrub;

import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.InstitutionalClaim.BillType;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.Provider;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.claims.VisitDetail;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The claim of a sketch while its lines are read. */
final class SketchDraft {

    private static final LocalDate USUAL_DAY = LocalDate.of(2026, 3, 2);

    private final SketchStay stay = new SketchStay();
    private final List<SketchLine> lines = new ArrayList<>();
    private final List<String> anesthesiaFor = new ArrayList<>();
    private String number = "A-1001";
    private Frequency frequency = Frequency.ORIGINAL;
    private @Nullable BillType bill;
    private @Nullable String payerClaimNumber;
    private @Nullable String authorization;
    private @Nullable String referral;
    private @Nullable String propertyCasualtyNumber;
    private @Nullable Accident accident;
    private String filingIndicator = "CI";
    private String payer = "Meridian Health Plan";
    private String gender = "F";
    private LocalDate born = LocalDate.of(1961, 5, 14);
    private String place = "11";
    private Provider billing = SketchPeople.CLINIC;
    private Provider rendering = SketchPeople.DOCTOR;
    private @Nullable Provider referring;
    private @Nullable Provider supervising;
    private @Nullable Provider facility;
    private @Nullable LocalDate admitted;
    private @Nullable LocalDate discharged;
    private @Nullable LocalDate onset;
    private @Nullable String clia;

    void add(SketchLine line) {
        lines.add(line);
    }

    /** Whether the first word was one of the claim's. */
    boolean take(String first, SketchWords words) {
        switch (first) {
            case "claim" -> takeNumber(words);
            case "institutional" -> bill = SketchStay.bill(words);
            case "payer" -> {
                filingIndicator = words.next("the claim filing indicator");
                payer = words.hasMore() ? words.rest() : payer;
            }
            case "patient" -> {
                gender = words.next("F, M or U");
                born = words.day("the date of birth");
            }
            case "place" -> place = words.next("the place of service");
            case "dx" -> words.all().forEach(stay::addDiagnosis);
            case "authorization" -> authorization = words.next("the authorization number");
            case "referral" -> referral = words.next("the referral number");
            case "accident" -> accident = SketchReader.accident(words);
            case "accident-claim" -> propertyCasualtyNumber = words.next("the claim number");
            case "anesthesia-for" -> anesthesiaFor.addAll(words.all());
            case "admitted" -> admitted = words.day("the day of admission");
            case "discharged" -> discharged = words.day("the day of discharge");
            case "onset" -> onset = words.day("the onset");
            case "clia" -> clia = words.next("the CLIA number");
            default -> {
                return takeProvider(first, words) || stay.take(first, words);
            }
        }
        return true;
    }

    private boolean takeProvider(String first, SketchWords words) {
        switch (first) {
            case "billing" -> billing = SketchReader.group(words);
            case "facility" -> facility = SketchReader.group(words);
            case "by" -> rendering = SketchPeople.provider(words, "Lindqvist", "Maren");
            case "under" -> supervising = SketchPeople.provider(words, "Okafor", "Sunday");
            case "referred" -> referring = SketchPeople.provider(words, "Marchetti", "Pia");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void takeNumber(SketchWords words) {
        number = words.next("the claim's number");
        if (words.isNext("replaces")) {
            frequency = Frequency.REPLACEMENT;
            payerClaimNumber = words.next("the payer's claim number");
        } else if (words.isNext("voids")) {
            frequency = Frequency.VOID;
            payerClaimNumber = words.next("the payer's claim number");
        }
    }

    LocalDate lastDay() {
        return lines.stream().map(SketchLine::to).max(LocalDate::compareTo).orElse(USUAL_DAY);
    }

    private LocalDate firstDay() {
        return lines.stream().map(SketchLine::from).min(LocalDate::compareTo).orElse(USUAL_DAY);
    }

    HealthCareClaim claim() {
        return bill == null ? professional() : institutional(bill);
    }

    private ProfessionalClaim professional() {
        List<ProfessionalClaim.Line> services = new ArrayList<>();
        for (SketchLine line : lines) {
            services.add(line.professional(services.size() + 1));
        }
        return new ProfessionalClaim(
                number,
                frequency,
                place,
                payerClaimNumber,
                authorization,
                referral,
                accident,
                propertyCasualtyNumber,
                null,
                stay.listed(),
                billing,
                rendering,
                referring,
                subscriber(),
                patient(),
                Relationship.SELF,
                new Payer("MERID01", payer, null),
                List.of(),
                services,
                new VisitDetail(
                        supervising, facility, admitted, discharged, onset, clia, anesthesiaFor));
    }

    private InstitutionalClaim institutional(BillType type) {
        List<InstitutionalClaim.Line> services = new ArrayList<>();
        for (SketchLine line : lines) {
            services.add(line.institutional(services.size() + 1));
        }
        return new InstitutionalClaim(
                number,
                type,
                stay.stay(firstDay(), lastDay(), admitted, discharged),
                payerClaimNumber,
                authorization,
                referral,
                null,
                propertyCasualtyNumber,
                null,
                List.of(),
                null,
                stay.diagnoses(),
                null,
                stay.procedures(),
                stay.billCodes(),
                billing,
                new InstitutionalClaim.Staff(rendering, null, null, null, facility, referring),
                subscriber(),
                patient(),
                Relationship.SELF,
                new Payer("MERID01", payer, null),
                List.of(),
                services);
    }

    private Person patient() {
        return new Person("Quillfeather", "Ada", null, SketchPeople.HOME, born, gender);
    }

    private Subscriber subscriber() {
        return new Subscriber(Sequence.PRIMARY, patient(), "MBR000123", null, filingIndicator);
    }
}
