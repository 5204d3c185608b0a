package org.almoner.claims.scrub;

import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.HistoryLines;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    private static final int SLOTS_FIRST = 64;

    /** Patients by their hashes, each in the first free slot behind its own. */
    private @Nullable Patient[] patients = new Patient[SLOTS_FIRST];

    private int count;
    private final Map<Object, Object> known = new HashMap<>();
    private long lines;

    /** Somebody whose lines are kept. */
    private static final class Patient {

        /** Member id and first name in one, so that only one text is fetched from far away. */
        private final String memberIdAndName;

        private final long born;
        private final int hash;
        private HistoryLines lines = HistoryLines.NONE;

        Patient(HealthCareClaim claim, int hash) {
            this.memberIdAndName =
                    claim.subscriber().memberId() + "\n" + claim.patient().firstName();
            this.born = born(claim);
            this.hash = hash;
        }

        boolean isOf(HealthCareClaim claim) {
            String memberId = claim.subscriber().memberId();
            String name = claim.patient().firstName();
            int at = memberId.length();
            return born == born(claim)
                    && memberIdAndName.length() == at + 1 + name.length()
                    && memberIdAndName.startsWith(memberId)
                    && memberIdAndName.charAt(at) == '\n'
                    && memberIdAndName.regionMatches(true, at + 1, name, 0, name.length());
        }

        private static long born(HealthCareClaim claim) {
            LocalDate born = claim.patient().birthDate();
            return born == null ? Long.MIN_VALUE : born.toEpochDay();
        }

        /** The first name says too little to be worth a second look at its letters. */
        static int hash(HealthCareClaim claim) {
            LocalDate born = claim.patient().birthDate();
            int mixed = 31 * claim.subscriber().memberId().hashCode();
            return (mixed + (born == null ? 0 : born.hashCode())) * 0x9E3779B9;
        }
    }

    /**
     * Adds the lines of a claim, in the place of those that an earlier claim of the same number
     * had. A void only takes them away.
     */
    public void add(HealthCareClaim claim) {
        Patient patient = patient(claim);
        int before = patient.lines.size();
        List<HistoryLine> added = new ArrayList<>();
        switch (claim) {
            case ProfessionalClaim professional -> addLines(professional, added);
            case InstitutionalClaim facility -> addLines(facility, added);
            default -> {
                // A dentist's lines meet no edit of the others.
            }
        }
        patient.lines = patient.lines.without(claim.number()).with(added);
        lines += patient.lines.size() - before;
    }

    private Patient patient(HealthCareClaim claim) {
        int hash = Patient.hash(claim);
        Patient found = find(claim, hash);
        if (found == null) {
            found = new Patient(claim, hash);
            if (++count > patients.length / 2) {
                @Nullable Patient[] fewer = patients;
                patients = new Patient[2 * fewer.length];
                for (Patient each : fewer) {
                    if (each != null) {
                        put(each);
                    }
                }
            }
            put(found);
        }
        return found;
    }

    private void put(Patient patient) {
        int slot = slot(patient.hash);
        while (patients[slot] != null) {
            slot = (slot + 1) & (patients.length - 1);
        }
        patients[slot] = patient;
    }

    private @Nullable Patient find(HealthCareClaim claim, int hash) {
        int slot = slot(hash);
        for (Patient at = patients[slot]; at != null; at = patients[slot]) {
            if (at.hash == hash && at.isOf(claim)) {
                return at;
            }
            slot = (slot + 1) & (patients.length - 1);
        }
        return null;
    }

    /** The upper bits of the hash are the well mixed ones. */
    private int slot(int hash) {
        return (hash ^ (hash >>> 16)) & (patients.length - 1);
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
    public HistoryLines before(HealthCareClaim claim) {
        Patient patient = count == 0 ? null : find(claim, Patient.hash(claim));
        return patient == null ? HistoryLines.NONE : patient.lines.without(claim.number());
    }

    /** How many lines there are. */
    public long lines() {
        return lines;
    }
}
