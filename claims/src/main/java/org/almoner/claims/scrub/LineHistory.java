package org.almoner.claims.scrub;

import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The lines of earlier claims, by patient. A patient is known again by member id, first name and
 * date of birth: one who changed the payer is not, because a name alone is shared by too many.
 *
 * <p>Filled by one thread; then safe for use by many, as long as nothing is added.
 */
public final class LineHistory {

    public static final LineHistory NONE = new LineHistory();

    private final Map<Patient, List<HistoryLine>> lines = new HashMap<>();
    private final Map<Object, Object> known = new HashMap<>();
    private long count;

    private record Patient(String memberId, String firstName, @Nullable LocalDate born) {

        static Patient of(HealthCareClaim claim) {
            return new Patient(
                    claim.subscriber().memberId(),
                    claim.patient().firstName().toUpperCase(Locale.ROOT),
                    claim.patient().birthDate());
        }
    }

    /**
     * Adds the lines of a claim, in the place of those that an earlier claim of the same number
     * had. A void only takes them away.
     */
    public void add(HealthCareClaim claim) {
        List<HistoryLine> ofPatient =
                lines.computeIfAbsent(Patient.of(claim), _ -> new ArrayList<>(4));
        int before = ofPatient.size();
        ofPatient.removeIf(line -> line.claimNumber().equals(claim.number()));
        switch (claim) {
            case ProfessionalClaim professional -> addLines(professional, ofPatient);
            case InstitutionalClaim facility -> addLines(facility, ofPatient);
            default -> {
                // A dentist's lines meet no edit of the others.
            }
        }
        count += ofPatient.size() - before;
    }

    private void addLines(ProfessionalClaim claim, List<HistoryLine> to) {
        if (claim.frequency() == Frequency.VOID) {
            return;
        }
        for (ProfessionalClaim.Line line : claim.lines()) {
            ProfessionalClaim.Provider own = line.detail().rendering();
            ProfessionalClaim.Provider rendering = own == null ? claim.rendering() : own;
            to.add(
                    new HistoryLine(
                            claim.number(),
                            same(line.code()),
                            same(line.modifiers()),
                            same(line.from()),
                            same(rendering.npi()),
                            line.units(),
                            same(
                                    Objects.requireNonNullElse(
                                            line.placeOfService(), claim.placeOfService())),
                            same(claim.billing().npi()),
                            taxonomy(rendering)));
        }
    }

    private void addLines(InstitutionalClaim claim, List<HistoryLine> to) {
        LocalDate day = claim.stay().from();
        if (claim.bill().frequency().equals("8") || day == null) {
            return;
        }
        for (InstitutionalClaim.Line line : claim.lines()) {
            String code = line.code();
            if (code != null) {
                ProfessionalClaim.Provider attending = claim.staff().attending();
                to.add(
                        new HistoryLine(
                                claim.number(),
                                same(code),
                                same(line.modifiers()),
                                same(Objects.requireNonNullElse(line.from(), day)),
                                attending == null ? "" : same(attending.npi()),
                                line.quantity().intValue(),
                                "",
                                same(claim.billing().npi()),
                                attending == null ? null : taxonomy(attending)));
            }
        }
    }

    private @Nullable String taxonomy(ProfessionalClaim.Provider provider) {
        String taxonomy = provider.taxonomy();
        return taxonomy == null ? null : same(taxonomy);
    }

    /** The first object that was equal: a million lines share a few thousand codes and days. */
    @SuppressWarnings("unchecked")
    private <T> T same(T value) {
        Object first = known.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }

    /** Earlier lines of a claim's patient; none of the claim itself. */
    public List<HistoryLine> before(HealthCareClaim claim) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<HistoryLine> all = lines.getOrDefault(Patient.of(claim), List.of());
        for (HistoryLine line : all) {
            if (line.claimNumber().equals(claim.number())) {
                return all.stream()
                        .filter(each -> !each.claimNumber().equals(claim.number()))
                        .toList();
            }
        }
        return all;
    }

    /** How many lines there are. */
    public long lines() {
        return count;
    }
}
