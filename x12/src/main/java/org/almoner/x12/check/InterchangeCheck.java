package org.almoner.x12.check;

import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.guide.Guide;
import org.almoner.x12.guide.Guides;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the envelopes say of themselves and of what is in them. */
final class InterchangeCheck {

    /** GS01 by ST01 (data element 479). */
    private static final Map<String, String> FUNCTIONAL_IDS =
            Map.ofEntries(
                    Map.entry("837", "HC"),
                    Map.entry("835", "HP"),
                    Map.entry("270", "HS"),
                    Map.entry("271", "HB"),
                    Map.entry("276", "HR"),
                    Map.entry("277", "HN"),
                    Map.entry("278", "HI"),
                    Map.entry("820", "RA"),
                    Map.entry("834", "BE"),
                    Map.entry("999", "FA"),
                    Map.entry("997", "FA"),
                    Map.entry("824", "AG"),
                    Map.entry("275", "PI"));

    /** Guides of the same sets that we do not have. */
    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry("005010X213", "requests for more information"),
                    Map.entry("005010X215", "inquiries about services reviews"),
                    Map.entry("005010X216", "notices of services reviews"),
                    Map.entry("005010X228", "pended claims"),
                    Map.entry("005010X298", "professional claims reported after the fact"),
                    Map.entry("005010X299", "institutional claims reported after the fact"),
                    Map.entry("005010X300", "dental claims reported after the fact"),
                    Map.entry("005010X306", "premium payments through an exchange"),
                    Map.entry("005010X307", "enrollment through an exchange"),
                    Map.entry("005010X318", "coverage information"));

    /** TA104: accepted, accepted with errors, rejected. */
    private static final Set<String> ANSWERS = Set.of("A", "E", "R");

    private InterchangeCheck() {}

    static void isa(SegmentReader isa, Findings findings) {
        if (!isDate(isa, 9)) {
            findings.at(isa, Level.WARNING, 1, "", 9, 0, "014", "ISA09 is not a date (YYMMDD).");
        }
        if (!isTime(isa, 10)) {
            findings.at(isa, Level.WARNING, 1, "", 10, 0, "015", "ISA10 is not a time (HHMM).");
        }
        String usage = isa.element(15);
        if (!usage.equals("T") && !usage.equals("P") && !usage.equals("I")) {
            findings.at(isa, Level.WARNING, 1, "", 15, 0, "020", "ISA15 says neither T nor P.");
        }
    }

    /** An answer to an interchange is an envelope's affair: no guide and no 999 speaks of it. */
    static void ta1(SegmentReader ta1, Findings findings) {
        for (int element = 1; element <= 5; element++) {
            if (!ta1.has(element)) {
                findings.at(
                        ta1, Level.ERROR, 2, "", element, 0, "", "The element is required here.");
            }
        }
        if (ta1.has(2) && !isDate(ta1, 2)) {
            findings.at(ta1, Level.WARNING, 2, "", 2, 0, "", "TA102 is not a date (YYMMDD).");
        }
        if (ta1.has(3) && !isTime(ta1, 3)) {
            findings.at(ta1, Level.WARNING, 2, "", 3, 0, "", "TA103 is not a time (HHMM).");
        }
        if (ta1.has(4) && !ANSWERS.contains(ta1.element(4))) {
            findings.at(ta1, Level.ERROR, 2, "", 4, 0, "", "TA104 is one of A, E and R.");
        }
    }

    static void gs(SegmentReader gs, Findings findings) {
        for (int element : new int[] {1, 2, 3, 4, 5, 6, 7, 8}) {
            if (!gs.has(element)) {
                findings.at(
                        gs, Level.ERROR, 1, "", element, 0, "1", "The element is required here.");
            }
        }
    }

    private static boolean isDate(SegmentReader view, int element) {
        return view.has(element)
                && ValueForms.isDate(view.bytes(), view.from(element), view.to(element));
    }

    private static boolean isTime(SegmentReader view, int element) {
        return view.has(element)
                && ValueForms.isTime(view.bytes(), view.from(element), view.to(element));
    }

    /**
     * Says when a set does not belong into its group.
     *
     * @return whether it does
     */
    static boolean belongs(SegmentReader st, String functionalId, Findings findings) {
        String id = FUNCTIONAL_IDS.get(st.element(1));
        if (functionalId.isEmpty()
                || functionalId.equals(id)
                || (id == null && !FUNCTIONAL_IDS.containsValue(functionalId))) {
            return true;
        }
        findings.at(
                st,
                Level.ERROR,
                2,
                "",
                1,
                0,
                "7",
                id == null
                        ? "The set does not belong into a group %s (GS01).".formatted(functionalId)
                        : "A set %s belongs into a group %s (GS01).".formatted(st.element(1), id));
        return false;
    }

    /** Whether the set has a guide of ours, and its group says the same. */
    static void set(SegmentReader st, String groupVersion, Guides guides, Findings findings) {
        String set = st.element(1);
        String named = st.element(3).strip();
        String version = groupVersion.strip();
        String identifier = named.isEmpty() ? version : named;
        List<Guide> known = guides.list(identifier, set);
        if (!named.isEmpty() && !version.isEmpty() && !named.equals(version)) {
            boolean same = known.stream().anyMatch(guide -> guide.isCalled(version));
            findings.at(
                    st,
                    same ? Level.WARNING : Level.ERROR,
                    2,
                    "",
                    3,
                    0,
                    "7",
                    "ST03 names another guide than the group's GS08.");
        }
        if (known.isEmpty()) {
            findings.at(st, Level.WARNING, 2, "", 3, 0, "", noGuide(identifier));
        } else if (!known.getFirst().id().equals(identifier)) {
            findings.at(
                    st,
                    Level.WARNING,
                    2,
                    "",
                    3,
                    0,
                    "",
                    "Another name of the guide %s.".formatted(known.getFirst().id()));
        }
    }

    /** Names the guide where it is one that we know of: what a file calls it is not repeated. */
    private static String noGuide(String identifier) {
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            if (identifier.startsWith(other.getKey())) {
                return "We have no guide %s (%s): the set was checked without it."
                        .formatted(other.getKey(), other.getValue());
            }
        }
        return "We have no guide of this name for this set: the set was checked without one.";
    }
}
