package org.almoner.claims.scrub;

import org.almoner.codes.edits.UnitLimits;
import org.almoner.codes.edits.UnitLimits.Limit;
import org.almoner.codes.edits.UnitLimits.Setting;
import org.almoner.codes.fees.Indicators;
import org.jspecify.annotations.Nullable;

/**
 * What the published sets say of a code on a day. Each is looked up when the first rule asks for
 * it, and shared among the others and with the next claims that have the code on that day.
 *
 * <p>Used by several threads at once without a lock: whoever comes first finds the same as the
 * others, and every field that is filled later holds a whole answer or none.
 */
public final class LineFacts {

    /** What is filled later is one more than it says, so that 0 is what nobody asked for yet. */
    private static final int ASKED = 1;

    private static final Limit NO_LIMIT = new Limit("", 0, UnitLimits.Indicator.LINE, "");
    private static final Indicators NOT_PRICED =
            new Indicators(' ', ' ', "", ' ', ' ', ' ', ' ', ' ', "", false, false);

    private final Bookshelf shelf;
    private final long packed;
    private final long day;
    private @Nullable Indicators indicators;
    private @Nullable Limit ofPractitioners;
    private @Nullable Limit ofHospitals;
    private int addOnType;
    private boolean isCode;

    LineFacts(Bookshelf shelf, long packed, long day) {
        this.shelf = shelf;
        this.packed = packed;
        this.day = day;
    }

    boolean areOf(long otherPacked, long otherDay) {
        return packed == otherPacked && day == otherDay;
    }

    /** What the physician fee schedule says of it; null when it says nothing. */
    @SuppressWarnings("ReferenceEquality") // The mark for none is one object.
    public @Nullable Indicators indicators() {
        Indicators known = indicators;
        if (known == null) {
            Indicators found = shelf.fees().seekIndicators(packed, day);
            known = found == null ? NOT_PRICED : found;
            indicators = known;
        }
        return known == NOT_PRICED ? null : known;
    }

    /** How many units of it are likely; null where nothing is published. */
    public @Nullable Limit limit(Setting setting) {
        return switch (setting) {
            case PRACTITIONER -> {
                Limit known = ofPractitioners;
                if (known == null) {
                    known = seek(setting);
                    ofPractitioners = known;
                }
                yield orNull(known);
            }
            case HOSPITAL -> {
                Limit known = ofHospitals;
                if (known == null) {
                    known = seek(setting);
                    ofHospitals = known;
                }
                yield orNull(known);
            }
            case SUPPLIER -> shelf.limits(setting).seek(packed, day);
        };
    }

    private Limit seek(Setting setting) {
        Limit found = shelf.limits(setting).seek(packed, day);
        return found == null ? NO_LIMIT : found;
    }

    @SuppressWarnings("ReferenceEquality") // The mark for none is one object.
    private static @Nullable Limit orNull(Limit known) {
        return known == NO_LIMIT ? null : known;
    }

    /** 1, 2 or 3 for a code that stands only beside another; 0 for one that may stand alone. */
    public int addOnType() {
        int known = addOnType;
        if (known == 0) {
            known = shelf.addOns().seekType(packed, day) + ASKED;
            addOnType = known;
        }
        return known - ASKED;
    }

    /** Whether somebody found before that it is a code of its day; false says nothing. */
    public boolean isCode() {
        return isCode;
    }

    /** Found to be a code of its day. */
    public void keepThatItIsACode() {
        isCode = true;
    }

    /** The day as a number. */
    public long day() {
        return day;
    }
}
