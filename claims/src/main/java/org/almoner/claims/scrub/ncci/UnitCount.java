package org.almoner.claims.scrub.ncci;

import org.almoner.claims.HistoryLines;
import org.almoner.claims.LineDetail;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Past;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.form.DuplicateLine;
import org.almoner.codes.edits.UnitLimits.Indicator;
import org.almoner.codes.edits.UnitLimits.Limit;
import org.almoner.codes.edits.UnitLimits.Setting;
import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** How units are counted against their limit, and whose limit it is. */
final class UnitCount {

    /** Facilities whose claims are held to the limits of outpatient hospitals. */
    private static final Set<String> OUTPATIENT = Set.of("13", "14", "85", "87");

    /** Billed to be refused; Medicare does that before it counts. */
    private static final List<String> NOT_COVERED = List.of("GY", "GZ");

    /** Parts of one service are not counted together. */
    private static final List<String> PARTS = List.of("26", "TC");

    private static final String WASTED = "JW";

    private UnitCount() {}

    /**
     * The limit of a line, or null where none is published or it is not known whose it is.
     *
     * <p>Supplies count by the limits of suppliers, and whether somebody bills as a supplier, only
     * the taxonomy says.
     */
    static @Nullable Limit limit(Subject subject, Service service) {
        if (service.packed() < 0
                || service.code().isEmpty()
                || !service.unit().equals(LineDetail.UNITS)) {
            return null;
        }
        Setting setting = setting(subject, service.code().charAt(0));
        if (setting == null
                || service.has(WASTED)
                || service.hasAny(NOT_COVERED)
                || subject.isVoid()) {
            return null;
        }
        return subject.facts(service).limit(setting);
    }

    /** The limit when it is counted in this way, or null. */
    static @Nullable Limit limit(Subject subject, Service service, Indicator counted) {
        Limit limit = limit(subject, service);
        return limit == null || limit.units() == 0 || limit.indicator() != counted ? null : limit;
    }

    private static @Nullable Setting setting(Subject subject, char first) {
        if (subject.kind() != Kind.PROFESSIONAL) {
            return OUTPATIENT.contains(subject.institutional().bill().facility())
                    ? Setting.HOSPITAL
                    : null;
        }
        if (isSupplier(subject)) {
            return Setting.SUPPLIER;
        }
        return "ABEKLV".indexOf(first) >= 0 ? null : Setting.PRACTITIONER;
    }

    /** NUCC: 332B is medical equipment, 335 makers of prostheses, 333 and 336 pharmacies. */
    private static boolean isSupplier(Subject subject) {
        String taxonomy = subject.claim().billing().taxonomy();
        return taxonomy != null
                && (taxonomy.startsWith("332B")
                        || taxonomy.startsWith("335")
                        || taxonomy.startsWith("333")
                        || taxonomy.startsWith("336"));
    }

    /**
     * Units of a day: a line over several days is divided among them, to the nearest whole number.
     *
     * <p>Source: CMS, NCCI Policy Manual for Medicare Services, chapter I, section V.
     */
    static long aDay(Service service) {
        long units = service.units();
        if (service.from().equals(service.to())) {
            return units;
        }
        long days = ChronoUnit.DAYS.between(service.from(), service.to()) + 1;
        return days < 1 ? units : (2 * units + days) / (2 * days);
    }

    /**
     * Of the code on the line's day by the same provider, on this claim. A line that stands twice
     * is counted once: that it does is told by another rule.
     */
    static long onClaim(Subject subject, Service service) {
        long sum = 0;
        List<Service> services = subject.services();
        for (int place = 0; place < services.size(); place++) {
            Service other = services.get(place);
            if (isCounted(other, service, subject.kind() == Kind.PROFESSIONAL)
                    && !DuplicateLine.isTwice(subject, other)) {
                sum += aDay(other);
            }
        }
        return sum;
    }

    /** Whether no line before this one is counted together with it. */
    static boolean isFirst(Subject subject, Service service) {
        for (int place = 0; place < service.index(); place++) {
            Service other = subject.services().get(place);
            if (isCounted(other, service, subject.kind() == Kind.PROFESSIONAL)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCounted(Service other, Service service, boolean byPerson) {
        return other.index() == service.index()
                || (other.packed() == service.packed()
                        && other.from().equals(service.from())
                        && other.unit().equals(service.unit())
                        && !other.has(WASTED)
                        && !other.hasAny(NOT_COVERED)
                        && isSamePart(other.modifiers(), service)
                        && (!byPerson || isSamePerson(other, service)));
    }

    private static boolean isSamePerson(Service other, Service service) {
        return other.rendering() != null
                && service.rendering() != null
                && other.rendering().npi().equals(service.rendering().npi());
    }

    private static boolean isSamePart(List<String> modifiers, Service service) {
        for (String part : PARTS) {
            if (modifiers.contains(part) != service.has(part)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Of the code on the line's day by the same provider, on earlier claims. A line that is here
     * again is not counted: this claim takes its place, or another rule says that it was sent.
     */
    static long before(Subject subject, Service service) {
        long sum = 0;
        if (subject.kind() == Kind.PROFESSIONAL) {
            HistoryLines past = subject.past();
            long day = service.from().toEpochDay();
            for (int at = past.firstFrom(day); past.isOn(at, day); at++) {
                HistoryLine before = past.get(at);
                if (past.packed(at) == service.packed()
                        && before.code().equals(service.code())
                        && Past.isSamePerson(before, service)
                        && !before.modifiers().contains(WASTED)
                        && isSamePart(before.modifiers(), service)
                        && !isHereAgain(before, subject)) {
                    sum += before.units();
                }
            }
        }
        return sum;
    }

    private static boolean isHereAgain(HistoryLine before, Subject subject) {
        if (DuplicateLine.saysAgain(before.modifiers())) {
            return false;
        }
        for (Service here : subject.services()) {
            if (here.from().equals(before.from())
                    && here.code().equals(before.code())
                    && here.units() == before.units()
                    && Past.isSamePerson(before, here)
                    && DuplicateLine.isSameSet(before.modifiers(), here.modifiers())) {
                return true;
            }
        }
        return false;
    }

    /** {@code 3 units}. */
    static String units(long count) {
        return count == 1 ? "1 unit" : count + " units";
    }

    /** {@code 3 units of 2 Mar 2026}, with those of earlier claims. */
    static String counted(long onClaim, long before) {
        return before == 0
                ? units(onClaim)
                : "%s here and %d on earlier claims".formatted(units(onClaim), before);
    }
}
