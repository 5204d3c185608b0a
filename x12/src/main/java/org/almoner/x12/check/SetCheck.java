package org.almoner.x12.check;

import org.almoner.x12.Echo;
import org.almoner.x12.Packed;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding;
import org.almoner.x12.check.CheckResult.CheckedSet;
import org.almoner.x12.guide.Guide;
import org.almoner.x12.guide.Guides;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Checks transaction sets, one after the other; each knows nothing of those before it. */
final class SetCheck {

    private static final long HL = Packed.pack("HL");
    private static final int SIGNS_AWAITED = 3;

    private final Guides guides;
    private final Findings findings;
    private final HierarchyCheck hierarchy;
    private final ElementCheck elements;
    private final Balance remittance;
    private final Balance claim;
    private final Balance none = new NoBalance();
    private final ClaimNumbers claimNumbers;

    private Balance balance = none;
    private List<Guide> candidates = List.of();
    private @Nullable LoopWalk walk;

    /** Made for the first set with a guide, and used again for those after it. */
    private @Nullable LoopWalk spareWalk;

    /** Among how many segments more the sign is looked for that tells the candidates apart. */
    private int signsAwaited;

    private String guideName = "";
    private String control = "";

    SetCheck(Guides guides, CodeSets codeSets, int snip) {
        this.guides = guides;
        this.findings = new Findings(snip, X12Check.FINDINGS_MOST);
        this.hierarchy = new HierarchyCheck(findings);
        this.elements = new ElementCheck(findings, codeSets);
        this.remittance = new RemittanceBalance(findings);
        this.claim = new ClaimBalance(findings);
        this.claimNumbers = new ClaimNumbers(findings);
    }

    /** What was found in one set. */
    record Checked(CheckedSet set, List<X12Finding> findings, long unlisted) {}

    /**
     * Begins a set.
     *
     * @param groupVersion GS08, empty where there is no GS
     */
    void begin(SegmentReader st, String groupVersion) {
        String set = st.element(1);
        String named = st.element(3).strip();
        String identifier = named.isEmpty() ? groupVersion.strip() : named;
        guideName = Echo.clean(identifier, 20);
        control = Echo.clean(st.element(2), 20);
        candidates = findings.wants(2) ? guides.list(identifier, set) : List.of();
        hierarchy.begin();
        balance =
                switch (set) {
                    case "835" -> remittance;
                    case "837" -> claim;
                    default -> none;
                };
        balance.begin(st);
        claimNumbers.begin();
        SegmentForm.check(st, findings, "");
        InterchangeCheck.set(st, groupVersion, guides, findings);
        signsAwaited = candidates.size() > 1 ? SIGNS_AWAITED : 0;
        walk = null;
        if (!candidates.isEmpty()) {
            LoopWalk known = spareWalk;
            if (known == null) {
                known =
                        new LoopWalk(
                                candidates.getFirst(),
                                guides.dictionary(),
                                findings,
                                elements,
                                hierarchy);
                spareWalk = known;
            }
            known.begin(candidates.getFirst(), st);
            walk = known;
        }
    }

    void segment(SegmentReader view) {
        LoopWalk known = walk;
        if (signsAwaited > 0) {
            signsAwaited--;
            choose(view);
        }
        if (known != null) {
            known.segment(view);
        }
        String loop = known == null ? "" : known.path();
        SegmentForm.check(view, findings, loop);
        if (known == null && findings.wants(2)) {
            SegmentForm.name(view, findings);
        }
        if (findings.wants(2) && view.packedId() == HL) {
            hierarchy.level(view, loop);
        }
        if (known != null) {
            PeriodCheck.check(view, findings, loop);
            if (balance.equals(claim) && findings.wants(4)) {
                claimNumbers.segment(view, loop);
            }
        }
        if (findings.wants(3)) {
            balance.segment(view);
        }
    }

    /** A guide's first sign counts before any guide's second. */
    private void choose(SegmentReader view) {
        for (int sign = 0; sign < Guide.SIGNS_MOST; sign++) {
            for (Guide guide : candidates) {
                if (sign < guide.when().size() && isSeen(guide.when().get(sign), view)) {
                    signsAwaited = 0;
                    if (walk != null) {
                        walk.change(guide);
                    }
                    return;
                }
            }
        }
    }

    private static boolean isSeen(Guide.When when, SegmentReader view) {
        return view.is(Packed.pack(when.segment()))
                && when.values().contains(view.element(when.element()));
    }

    /**
     * Ends the set and forgets it.
     *
     * @param se its trailer, or null when it is missing
     */
    Checked end(@Nullable SegmentReader se) {
        LoopWalk known = walk;
        if (known != null) {
            if (se != null) {
                known.segment(se);
            }
            known.end();
        }
        if (findings.wants(2)) {
            hierarchy.end();
        }
        if (findings.wants(3)) {
            balance.end();
        }
        walk = null;
        var set = new CheckedSet(guideName, control, balance.claims());
        var checked = new Checked(set, findings.inOrder(), findings.left());
        findings.clear();
        return checked;
    }
}
