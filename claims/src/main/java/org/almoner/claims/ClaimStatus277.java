package org.almoner.claims;

import org.almoner.claims.ClaimStatus.Answer;
import org.almoner.claims.ClaimStatus.Code;
import org.almoner.claims.ClaimStatus.Line;
import org.almoner.claims.ClaimStatus.Status;
import org.almoner.claims.RemittanceDetail.Reference;
import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.loop.Loop;
import org.almoner.x12.loop.LoopReader;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a 277 005010X212: each claim that is answered, whichever level it stands at. */
public final class ClaimStatus277 {

    private static final int[] CODES = {1, 10, 11};

    private ClaimStatus277() {}

    /**
     * Reads one transaction set. An answer about a provider or a whole file, which names no claim,
     * is no claim's; {@link Acknowledgements} reads those of a 277CA.
     *
     * @throws UnreadableTransactionException when it is no 277, or an amount or a date is none
     */
    public static List<Answer> read(TransactionSet set) {
        if (!set.id().equals("277")) {
            throw UnreadableTransactionException.of(set, "it is no 277");
        }
        Loop root = LoopReader.read(set);
        return Stream.concat(root.all("2200D").stream(), root.all("2200E").stream())
                .sorted((a, b) -> Long.compare(a.head().number(), b.head().number()))
                .map(ClaimStatus277::answer)
                .toList();
    }

    private static Answer answer(Loop claim) {
        Segment patient = name(claim, "2100E", "2100D");
        Segment subscriber = name(claim, "2100D");
        Segment provider = name(claim, "2100C");
        Segment dates = claim.find("DTP", "472").orElse(null);
        return new Answer(
                claim.head().element(2).strip(),
                patient == null ? null : SegmentValues.text(patient, 3),
                patient == null ? null : SegmentValues.text(patient, 4),
                subscriber == null ? null : SegmentValues.text(subscriber, 9),
                provider == null ? null : SegmentValues.text(provider, 9),
                statuses(claim),
                references(claim),
                dates == null ? null : SegmentValues.firstDay(dates),
                dates == null ? null : SegmentValues.lastDay(dates),
                claim.loops("2220D", "2220E").stream().map(ClaimStatus277::line).toList());
    }

    /** The name in the first of these loops that stands beside or above a claim. */
    private static @Nullable Segment name(Loop claim, String... ids) {
        for (String id : ids) {
            for (Loop level = claim.parent(); level != null; level = level.parent()) {
                Segment found = level.findLoop(id).flatMap(loop -> loop.find("NM1")).orElse(null);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Line line(Loop line) {
        Segment svc = line.head();
        Segment dates = line.find("DTP", "472").orElse(null);
        return new Line(
                DetailValues.procedure(svc, 1),
                SegmentValues.money(svc, 2),
                SegmentValues.money(svc, 3),
                SegmentValues.text(svc, 4),
                SegmentValues.number(svc, 7),
                statuses(line),
                references(line),
                dates == null ? null : SegmentValues.firstDay(dates),
                dates == null ? null : SegmentValues.lastDay(dates));
    }

    private static List<Reference> references(Loop loop) {
        return loop.list("REF").stream().map(DetailValues::reference).toList();
    }

    private static List<Status> statuses(Loop loop) {
        return loop.list("STC").stream().map(ClaimStatus277::status).toList();
    }

    private static Status status(Segment stc) {
        List<Code> codes = new ArrayList<>();
        for (int at : CODES) {
            if (stc.has(at)) {
                codes.add(
                        new Code(
                                stc.component(at, 1).strip(),
                                stc.component(at, 2).strip(),
                                SegmentValues.component(stc, at, 3)));
            }
        }
        return new Status(
                codes,
                SegmentValues.date(stc, 2),
                SegmentValues.text(stc, 3),
                SegmentValues.money(stc, 4),
                SegmentValues.money(stc, 5),
                SegmentValues.date(stc, 6),
                SegmentValues.text(stc, 7),
                SegmentValues.date(stc, 8),
                SegmentValues.text(stc, 9),
                SegmentValues.text(stc, 12));
    }
}
