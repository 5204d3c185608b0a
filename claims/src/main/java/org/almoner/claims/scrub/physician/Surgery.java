package org.almoner.claims.scrub.physician;

import org.almoner.claims.HistoryLines;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Past;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.Indicators;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A procedure on an earlier claim that has days of its own.
 *
 * @param known what the fee schedule said of it on its day
 */
record Surgery(HistoryLine before, Indicators known) {

    /** Longer ago than any global period. */
    private static final int DAYS_MOST = 91;

    /**
     * Somebody else's care, or a return to the operating room, which begins no period: 54 gives the
     * care afterwards away, 56 is the care before alone.
     */
    private static final List<String> NOT_BEGINNING =
            List.of("54", "56", "78", "80", "81", "82", "AS");

    /** Those around the days of the claim. */
    private record Around(List<Surgery> list) {

        private static final Around NONE = new Around(List.of());

        static Around find(Subject subject) {
            long first = subject.day().toEpochDay() - DAYS_MOST;
            List<Surgery> list = null;
            HistoryLines past = subject.past();
            for (int at = past.firstFrom(first + 1); at < past.size(); at++) {
                Indicators known =
                        subject.shelf().fees().seekIndicators(past.packed(at), past.epochDay(at));
                if (known != null && (known.isMajor() || known.isMinor()) && begins(past.get(at))) {
                    list = list == null ? new ArrayList<>() : list;
                    list.add(new Surgery(past.get(at), known));
                }
            }
            return list == null ? NONE : new Around(list);
        }

        private static boolean begins(HistoryLine before) {
            for (String modifier : before.modifiers()) {
                if (NOT_BEGINNING.contains(modifier)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Procedures with 000, 010 or 090 days that went out before, around the claim's days. */
    static List<Surgery> around(Subject subject) {
        return subject.past().isEmpty()
                ? List.of()
                : subject.once(Around.class, Around::find).list();
    }

    /**
     * Which of the days after it a service falls on; 0 when on none.
     *
     * <p>The days are counted from the day after the surgery: ten or ninety of them.
     *
     * <p>Source: Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section 40.1.
     */
    int dayAfter(Service service) {
        long days = service.from().toEpochDay() - before.from().toEpochDay();
        return days >= 1 && days <= known.daysAfter() ? (int) days : 0;
    }

    /** The first one in whose days after it a service of the same practice falls; null for none. */
    static @Nullable Surgery whoseDays(Subject subject, Service service) {
        for (Surgery surgery : around(subject)) {
            if (surgery.dayAfter(service) > 0
                    && Past.isSamePractice(surgery.before(), subject, service)) {
                return surgery;
            }
        }
        return null;
    }

    /** {@code 27447 of 5 Jan 2026 (claim A-0900)}. */
    String words() {
        return "%s of %s (claim %s)"
                .formatted(before.code(), Findings.day(before.from()), before.claimNumber());
    }
}
