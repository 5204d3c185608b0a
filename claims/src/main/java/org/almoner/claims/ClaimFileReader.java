package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Reads the hierarchy of an 837. An HL is found again by its number, so that a patient stands under
 * the subscriber that HL02 names, whatever the order. From a CLM on, the segments are gathered for
 * the reader of the claim until the next CLM or HL.
 */
final class ClaimFileReader<C extends HealthCareClaim> {

    private static final ProfessionalClaim.Provider NOBODY =
            new ProfessionalClaim.Provider("", null, "", null, null, null, null);

    private final TransactionSet set;
    private final BiFunction<List<Segment>, ClaimHead, C> claimLoop;
    private final Map<String, Level> levels = new HashMap<>();
    private @Nullable Level level;
    private Party party = Party.NONE;

    /** Whose N3, N4, DMG, REF and PER are being read. */
    private enum Party {
        NONE,
        BILLING,
        SUBSCRIBER,
        PAYER,
        PATIENT
    }

    /** What one HL says, with what it inherits from its parent. */
    private static final class Level {
        ProfessionalClaim.Provider billing = NOBODY;
        @Nullable String taxonomy;
        @Nullable Segment sbr;
        @Nullable Segment pat;
        @Nullable Person subscriber;
        String memberId = "";
        Payer payer = new Payer("", "", null);
        @Nullable Person patient;
        @Nullable String propertyCasualty;

        Level childOf(@Nullable Level parent) {
            if (parent != null) {
                billing = parent.billing;
                taxonomy = parent.taxonomy;
                sbr = parent.sbr;
                subscriber = parent.subscriber;
                memberId = parent.memberId;
                payer = parent.payer;
            }
            return this;
        }
    }

    /**
     * @param claimLoop reads one claim from its segments, CLM first
     */
    ClaimFileReader(TransactionSet set, BiFunction<List<Segment>, ClaimHead, C> claimLoop) {
        this.set = set;
        this.claimLoop = claimLoop;
    }

    /**
     * One claim with its place.
     *
     * @param segments of the set, CLM first
     * @param claim null when it could not be read
     */
    record Found<C>(List<Segment> segments, @Nullable C claim) {}

    /** Reads every claim; the first that cannot be read stops it. */
    List<C> read() {
        List<C> claims = new ArrayList<>();
        walk(segments -> claims.add(readClaim(segments)));
        return List.copyOf(claims);
    }

    /** Finds every claim, also beside those that cannot be read. */
    List<Found<C>> find() {
        List<Found<C>> found = new ArrayList<>();
        walk(segments -> found.add(found(segments)));
        return List.copyOf(found);
    }

    private Found<C> found(List<Segment> segments) {
        try {
            return new Found<>(segments, readClaim(segments));
        } catch (UnreadableTransactionException e) {
            return new Found<>(segments, null);
        }
    }

    private void walk(Consumer<List<Segment>> claim) {
        if (!set.id().equals("837")) {
            throw UnreadableTransactionException.of(set, "it is no 837");
        }
        List<Segment> segments = set.segments();
        int at = 0;
        while (at < segments.size()) {
            if (segments.get(at).id().equals("CLM")) {
                int end = endOfClaim(segments, at);
                claim.accept(segments.subList(at, end));
                at = end;
            } else {
                take(segments.get(at));
                at++;
            }
        }
    }

    private static int endOfClaim(List<Segment> segments, int clm) {
        int end = clm + 1;
        while (end < segments.size()
                && switch (segments.get(end).id()) {
                    case "CLM", "HL", "SE" -> false;
                    default -> true;
                }) {
            end++;
        }
        return end;
    }

    private void take(Segment segment) {
        if (segment.id().equals("HL")) {
            beginLevel(segment);
            return;
        }
        Level at = level;
        if (at == null) {
            return;
        }
        switch (segment.id()) {
            case "PRV" -> at.taxonomy = SegmentValues.text(segment, 3);
            case "SBR" -> at.sbr = segment;
            case "PAT" -> at.pat = segment;
            case "NM1" -> beginParty(at, segment);
            case "N3", "N4" -> takeAddress(at, segment);
            case "DMG" -> takeDemographics(at, segment);
            case "REF" -> takeReference(at, segment);
            case "PER" -> takeContact(at, segment);
            default -> {
                // What our records have no place for is passed over, never fatal.
            }
        }
    }

    private void beginLevel(Segment hl) {
        Level begun = new Level().childOf(levels.get(hl.element(2).strip()));
        levels.put(hl.element(1).strip(), begun);
        level = begun;
        party = Party.NONE;
    }

    private void beginParty(Level at, Segment nm1) {
        party =
                switch (nm1.element(1)) {
                    case "85" -> Party.BILLING;
                    case "IL" -> Party.SUBSCRIBER;
                    case "PR" -> Party.PAYER;
                    case "QC" -> Party.PATIENT;
                    default -> Party.NONE;
                };
        switch (party) {
            case BILLING -> at.billing = provider(nm1, at.taxonomy);
            case SUBSCRIBER -> {
                at.subscriber = SegmentValues.person(nm1);
                at.memberId = nm1.element(9);
            }
            case PAYER -> at.payer = new Payer(nm1.element(9), nm1.element(3), null);
            case PATIENT -> at.patient = SegmentValues.person(nm1);
            case NONE -> {
                // A pay-to address or another party that a claim record does not name.
            }
        }
    }

    static ProfessionalClaim.Provider provider(Segment nm1, @Nullable String taxonomy) {
        String npi = nm1.element(8).equals("XX") ? nm1.element(9) : "";
        boolean isPerson = nm1.element(2).equals("1");
        return new ProfessionalClaim.Provider(
                nm1.element(3), isPerson ? nm1.element(4) : null, npi, taxonomy, null, null, null);
    }

    private void takeAddress(Level at, Segment segment) {
        boolean isStreet = segment.id().equals("N3");
        switch (party) {
            case BILLING -> {
                ProfessionalClaim.Provider was = at.billing;
                var address =
                        isStreet
                                ? SegmentValues.street(segment)
                                : SegmentValues.withCity(was.address(), segment);
                at.billing =
                        new ProfessionalClaim.Provider(
                                was.name(),
                                was.firstName(),
                                was.npi(),
                                was.taxonomy(),
                                was.taxId(),
                                address,
                                was.phone());
            }
            case SUBSCRIBER -> at.subscriber = addressed(at.subscriber, segment, isStreet);
            case PATIENT -> at.patient = addressed(at.patient, segment, isStreet);
            case PAYER -> {
                var address =
                        isStreet
                                ? SegmentValues.street(segment)
                                : SegmentValues.withCity(at.payer.address(), segment);
                at.payer = new Payer(at.payer.id(), at.payer.name(), address);
            }
            case NONE -> {
                // The address of a party that a claim record does not name.
            }
        }
    }

    private static @Nullable Person addressed(
            @Nullable Person person, Segment segment, boolean isStreet) {
        if (person == null) {
            return null;
        }
        var address =
                isStreet
                        ? SegmentValues.street(segment)
                        : SegmentValues.withCity(person.address(), segment);
        return SegmentValues.withAddress(person, address);
    }

    private void takeDemographics(Level at, Segment dmg) {
        if (party == Party.SUBSCRIBER && at.subscriber != null) {
            at.subscriber = SegmentValues.withDemographics(at.subscriber, dmg);
        } else if (party == Party.PATIENT && at.patient != null) {
            at.patient = SegmentValues.withDemographics(at.patient, dmg);
        }
    }

    private void takeReference(Level at, Segment ref) {
        String qualifier = ref.element(1);
        if (qualifier.equals("Y4")) {
            at.propertyCasualty = SegmentValues.text(ref, 2);
        }
        boolean isTaxId = qualifier.equals("EI") || qualifier.equals("SY");
        if (isTaxId && party == Party.BILLING) {
            ProfessionalClaim.Provider was = at.billing;
            at.billing =
                    new ProfessionalClaim.Provider(
                            was.name(),
                            was.firstName(),
                            was.npi(),
                            was.taxonomy(),
                            SegmentValues.text(ref, 2),
                            was.address(),
                            was.phone());
        }
    }

    private void takeContact(Level at, Segment per) {
        if (party == Party.BILLING && per.element(3).equals("TE")) {
            ProfessionalClaim.Provider was = at.billing;
            at.billing =
                    new ProfessionalClaim.Provider(
                            was.name(),
                            was.firstName(),
                            was.npi(),
                            was.taxonomy(),
                            was.taxId(),
                            was.address(),
                            SegmentValues.text(per, 4));
        }
    }

    private C readClaim(List<Segment> segments) {
        Segment clm = segments.getFirst();
        Level at = level;
        if (at == null || at.subscriber == null || at.sbr == null) {
            throw UnreadableTransactionException.at(clm, 0, "stands under no subscriber");
        }
        Subscriber subscriber = subscriber(at.sbr, at.subscriber, at.memberId);
        Person patient = at.patient == null ? at.subscriber : at.patient;
        Relationship relationship =
                at.patient == null
                        ? Relationship.SELF
                        : relationship(at.pat == null ? "" : at.pat.element(1));
        return claimLoop.apply(
                segments,
                new ClaimHead(
                        at.billing,
                        subscriber,
                        patient,
                        relationship,
                        at.payer,
                        at.propertyCasualty));
    }

    static Subscriber subscriber(Segment sbr, Person person, String memberId) {
        return new Subscriber(
                sequence(sbr.element(1)),
                person,
                memberId,
                SegmentValues.text(sbr, 3),
                sbr.element(9),
                SegmentValues.text(sbr, 5));
    }

    /** SBR01 knows eleven places in line; all after the second read as tertiary. */
    private static Sequence sequence(String code) {
        return switch (code) {
            case "P" -> Sequence.PRIMARY;
            case "S" -> Sequence.SECONDARY;
            default -> Sequence.TERTIARY;
        };
    }

    static Relationship relationship(String code) {
        for (Relationship relationship : Relationship.values()) {
            if (relationship.code().equals(code)) {
                return relationship;
            }
        }
        return Relationship.OTHER;
    }
}
