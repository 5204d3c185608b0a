package org.almoner.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One set's codes in order, each code's releases from old to new. Immutable. */
final class CodeTable {
    private static final Comparator<Code> ORDER =
            Comparator.comparing(Code::code).thenComparing(Code::from);

    private final Code[] rows;

    CodeTable(Collection<Code> codes) {
        rows = codes.toArray(new Code[0]);
        Arrays.sort(rows, ORDER);
        for (int i = 1; i < rows.length; i++) {
            refuseOverlap(rows[i - 1], rows[i]);
        }
    }

    private static void refuseOverlap(Code earlier, Code later) {
        LocalDate end = earlier.to();
        if (earlier.code().equals(later.code()) && (end == null || !end.isBefore(later.from()))) {
            throw new IllegalArgumentException(
                    "%s %s stands twice for %s; each day may have one title only."
                            .formatted(earlier.system().title(), later.display(), later.from()));
        }
    }

    Optional<Code> find(String code, LocalDate day) {
        for (int i = first(code); i < rows.length && rows[i].code().equals(code); i++) {
            if (rows[i].isValidOn(day)) {
                return Optional.of(rows[i]);
            }
        }
        return Optional.empty();
    }

    /** The latest release that knew the code. */
    Optional<Code> findLatest(String code) {
        Optional<Code> latest = Optional.empty();
        for (int i = first(code); i < rows.length && rows[i].code().equals(code); i++) {
            latest = Optional.of(rows[i]);
        }
        return latest;
    }

    /** Every release of a code, from old to new. */
    List<Code> listEver(String code) {
        List<Code> found = new ArrayList<>();
        for (int i = first(code); i < rows.length && rows[i].code().equals(code); i++) {
            found.add(rows[i]);
        }
        return found;
    }

    List<Code> listStartingWith(String prefix, LocalDate day) {
        List<Code> found = new ArrayList<>();
        for (int i = first(prefix); i < rows.length && rows[i].code().startsWith(prefix); i++) {
            if (rows[i].isValidOn(day)) {
                found.add(rows[i]);
            }
        }
        return found;
    }

    List<Code> rows() {
        return List.of(rows);
    }

    /** Where the first row stands whose code is not before the one asked for. */
    private int first(String code) {
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows[middle].code().compareTo(code) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
