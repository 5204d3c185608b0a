package org.almoner.claims.scrub;

import org.almoner.codes.edits.UnitLimits;
import org.almoner.codes.edits.UnitLimits.Limit;
import org.almoner.codes.fees.Indicators;
import org.jspecify.annotations.Nullable;

/**
 * What the published sets say of a line's code on its day. Each is looked up when the first rule
 * asks for it, and shared among the others.
 */
public final class LineFacts {

    private static final int UNKNOWN = -1;

    private final Bookshelf shelf;
    private final long packed;
    private final long day;
    private @Nullable Indicators indicators;
    private boolean isPriced;
    private UnitLimits.@Nullable Setting limitedIn;
    private @Nullable Limit limit;
    private int addOnType = UNKNOWN;

    LineFacts(Bookshelf shelf, Service service) {
        this.shelf = shelf;
        this.packed = service.packed();
        this.day = service.from().toEpochDay();
    }

    /** What the physician fee schedule says of it; null when it says nothing. */
    public @Nullable Indicators indicators() {
        if (!isPriced) {
            indicators = shelf.fees().seekIndicators(packed, day);
            isPriced = true;
        }
        return indicators;
    }

    /** How many units of it are likely; null where nothing is published. */
    public @Nullable Limit limit(UnitLimits.Setting setting) {
        if (limitedIn != setting) {
            limit = shelf.limits(setting).seek(packed, day);
            limitedIn = setting;
        }
        return limit;
    }

    /** 1, 2 or 3 for a code that stands only beside another; 0 for one that may stand alone. */
    public int addOnType() {
        if (addOnType == UNKNOWN) {
            addOnType = shelf.addOns().seekType(packed, day);
        }
        return addOnType;
    }

    /** The first day of the line as a number. */
    public long day() {
        return day;
    }
}
