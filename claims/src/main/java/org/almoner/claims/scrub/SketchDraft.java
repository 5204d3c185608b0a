package org.almoner.claims.scrub;

import org.almoner.claims.DentalClaim;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.InstitutionalClaim.BillType;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.VisitDetail;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The claim of a sketch while its lines are read. */
final class SketchDraft {

    private static final LocalDate USUAL_DAY = LocalDate.of(2026, 3, 2);

    private final SketchStay stay = new SketchStay();
    private final SketchCover cover = new SketchCover();
    private final SketchStaff staff = new SketchStaff();
    private final SketchGaps gaps = new SketchGaps();
    private final List<SketchLine> lines = new ArrayList<>();
    private final List<String> anesthesiaFor = new ArrayList<>();
    private String number = "A-1001";
    private Frequency frequency = Frequency.ORIGINAL;
    private @Nullable BillType bill;
    private boolean isDental;
    private boolean isPredetermination;
    private @Nullable String payerClaimNumber;
    private @Nullable String authorization;
    private @Nullable String referral;
    private @Nullable String propertyCasualtyNumber;
    private @Nullable Accident accident;
    private @Nullable String note;
    private String gender = "F";
    private LocalDate born = LocalDate.of(1961, 5, 14);
    private String zip = SketchPeople.HOME.zip();
    private String place = "11";
    private @Nullable LocalDate admitted;
    private @Nullable LocalDate discharged;
    private @Nullable LocalDate onset;
    private @Nullable LocalDate died;
    private @Nullable String clia;

    void add(SketchLine line) {
        lines.add(line);
    }

    /** Whether the first word was one of the claim's. */
    boolean take(String first, SketchWords words) {
        switch (first) {
            case "claim" -> takeNumber(words);
            case "institutional" -> bill = SketchStay.bill(words);
            case "dental" -> isDental = true;
            case "predetermination" -> isPredetermination = true;
            case "without" -> gaps.take(words);
            case "patient" -> {
                gender = words.next("F, M or U");
                born = words.day("the date of birth");
            }
            case "zip" -> zip = words.next("the ZIP code");
            case "place" -> place = words.next("the place of service");
            case "dx" -> words.all().forEach(stay::addDiagnosis);
            case "authorization" -> authorization = words.next("the authorization number");
            case "referral" -> referral = words.next("the referral number");
            case "accident" -> accident = SketchReader.accident(words);
            case "accident-claim" -> propertyCasualtyNumber = words.next("the claim number");
            case "note" -> note = words.rest();
            case "anesthesia-for" -> anesthesiaFor.addAll(words.all());
            case "admitted" -> admitted = words.day("the day of admission");
            case "discharged" -> discharged = words.day("the day of discharge");
            case "onset" -> onset = words.day("the onset");
            case "died" -> died = words.day("the day of death");
            case "clia" -> clia = words.next("the CLIA number");
            default -> {
                return cover.take(first, words)
                        || staff.take(first, words)
                        || stay.take(first, words);
            }
        }
        return true;
    }

    private void takeNumber(SketchWords words) {
        number = words.next("the claim's number");
        if (words.isNext("replaces")) {
            frequency = Frequency.REPLACEMENT;
        } else if (words.isNext("voids")) {
            frequency = Frequency.VOID;
        } else if (words.isNext("of")) {
            payerClaimNumber = words.next("the payer's claim number");
        }
        if (frequency != Frequency.ORIGINAL && words.hasMore()) {
            payerClaimNumber = words.next("the payer's claim number");
        }
    }

    LocalDate lastDay() {
        return lines.stream()
                .flatMap(line -> Stream.of(line.from(), line.to()))
                .max(LocalDate::compareTo)
                .orElse(USUAL_DAY);
    }

    private LocalDate firstDay() {
        return lines.stream().map(SketchLine::from).min(LocalDate::compareTo).orElse(USUAL_DAY);
    }

    HealthCareClaim claim() {
        if (isDental) {
            return dental();
        }
        return bill == null ? professional() : institutional(bill);
    }

    private String control(int index) {
        return gaps.text("control", "L" + (index + 1));
    }

    private ProfessionalClaim professional() {
        List<ProfessionalClaim.Line> services = new ArrayList<>();
        for (SketchLine line : lines) {
            services.add(line.professional(control(services.size())));
        }
        return new ProfessionalClaim(
                gaps.text("number", number),
                frequency,
                gaps.text("place", place),
                payerClaimNumber,
                authorization,
                referral,
                accident,
                propertyCasualtyNumber,
                note,
                stay.listed(),
                staff.billing(gaps),
                staff.rendering(gaps),
                staff.referring(),
                cover.subscriber(patient(), gaps),
                patient(),
                Relationship.SELF,
                cover.payer(gaps),
                cover.others(),
                services,
                visit());
    }

    private VisitDetail visit() {
        VisitDetail visit =
                new VisitDetail(
                        staff.supervising(),
                        staff.facility(),
                        admitted,
                        discharged,
                        onset,
                        died,
                        clia,
                        stay.edition(),
                        anesthesiaFor);
        return visit.equals(VisitDetail.NONE) ? VisitDetail.NONE : visit;
    }

    private InstitutionalClaim institutional(BillType type) {
        List<InstitutionalClaim.Line> services = new ArrayList<>();
        for (SketchLine line : lines) {
            services.add(line.institutional(control(services.size())));
        }
        return new InstitutionalClaim(
                gaps.text("number", number),
                type,
                stay.stay(firstDay(), lastDay(), admitted, discharged),
                payerClaimNumber,
                authorization,
                referral,
                null,
                propertyCasualtyNumber,
                null,
                List.of(),
                note,
                stay.diagnoses(),
                null,
                stay.procedures(),
                stay.billCodes(),
                staff.billing(gaps),
                staff.staff(gaps),
                cover.subscriber(patient(), gaps),
                patient(),
                Relationship.SELF,
                cover.payer(gaps),
                cover.others(),
                services);
    }

    private DentalClaim dental() {
        List<DentalClaim.Line> services = new ArrayList<>();
        for (SketchLine line : lines) {
            services.add(line.dental(control(services.size())));
        }
        return new DentalClaim(
                gaps.text("number", number),
                gaps.text("place", place),
                frequency.code(),
                isPredetermination,
                payerClaimNumber,
                null,
                authorization,
                accident,
                propertyCasualtyNumber,
                null,
                null,
                null,
                List.of(),
                List.of(),
                note,
                stay.listed(),
                stay.edition(),
                staff.billing(gaps),
                staff.rendering(gaps),
                staff.referring(),
                cover.subscriber(patient(), gaps),
                patient(),
                Relationship.SELF,
                cover.payer(gaps),
                cover.others(),
                services);
    }

    private Person patient() {
        Address home = SketchPeople.HOME;
        return new Person(
                gaps.text("last-name", "Quillfeather"),
                gaps.text("first-name", "Ada"),
                null,
                gaps.home(new Address(home.line(), null, home.city(), home.state(), zip)),
                gaps.value("birth", born),
                gaps.value("gender", gender));
    }
}
