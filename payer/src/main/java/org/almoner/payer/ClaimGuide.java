package org.almoner.payer;

import org.almoner.payer.ClaimLoops.Placed;
import org.almoner.x12.Amount;
import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an 837P must have before a payer reads its claims (005010X222A1, in our own words): the
 * loops that name everybody, amounts that are amounts and dates that are dates. What passes here is
 * accepted by the 999; whether a claim can be accepted is {@link ClaimIntake}'s question.
 */
final class ClaimGuide {

    private static final String MISSING = "1";
    private static final String INVALID_CHARACTER = "6";
    private static final String INVALID_CODE = "7";
    private static final String INVALID_DATE = "8";

    /** A parent's loop and the names without which it is no use. */
    private static final Map<String, List<String>> NAMES_WANTED =
            Map.of("2000A", List.of("2010AA"), "2000B", List.of("2010BA", "2010BB"));

    private final List<Placed> placed;
    private final List<SetError> errors = new ArrayList<>();

    private ClaimGuide(TransactionSet set) {
        this.placed = ClaimLoops.place(set);
    }

    static List<SetError> check(TransactionSet set) {
        if (!set.id().equals("837") || !set.guide().startsWith("005010X222")) {
            return List.of(
                    SetError.inElement("ST", 1, "", set.id().equals("837") ? 3 : 1, INVALID_CODE));
        }
        var guide = new ClaimGuide(set);
        guide.checkHeader();
        guide.checkLevels();
        guide.checkClaims();
        guide.placed.forEach(guide::checkElements);
        return List.copyOf(guide.errors);
    }

    /** SV104 as whole units, at least one; call it only with what passed the guide. */
    static int wholeUnits(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        return Math.max(1, whole.isEmpty() ? 0 : Integer.parseInt(whole));
    }

    private void checkHeader() {
        if (placed.size() < 2 || !placed.get(1).segment().id().equals("BHT")) {
            errors.add(SetError.missing("BHT", 2, ""));
        }
        for (String loop : List.of("1000A", "1000B")) {
            if (placed.stream().noneMatch(p -> p.loop().equals(loop))) {
                errors.add(SetError.missing("NM1", Math.min(3, placed.size()), loop));
            }
        }
    }

    private void checkLevels() {
        for (String level : List.of("2000A", "2000B")) {
            if (placed.stream().noneMatch(p -> p.loop().equals(level))) {
                errors.add(SetError.missing("HL", placed.size(), level));
            }
        }
        for (int at = 0; at < placed.size(); at++) {
            Placed p = placed.get(at);
            if (p.segment().id().equals("HL")) {
                checkNames(at);
            }
        }
    }

    /** The names that a level needs must come before the next level or claim. */
    private void checkNames(int hl) {
        Placed level = placed.get(hl);
        int end = hl + 1;
        while (end < placed.size() && !List.of("HL", "CLM", "SE").contains(id(end))) {
            end++;
        }
        List<Placed> inside = placed.subList(hl, end);
        if (level.loop().equals("2000B")
                && inside.stream().noneMatch(p -> p.segment().id().equals("SBR"))) {
            errors.add(SetError.missing("SBR", level.position() + 1, "2000B"));
        }
        for (String loop : NAMES_WANTED.getOrDefault(level.loop(), List.of())) {
            if (inside.stream().noneMatch(p -> p.loop().equals(loop))) {
                errors.add(SetError.missing("NM1", placed.get(end - 1).position() + 1, loop));
            }
        }
    }

    private void checkClaims() {
        boolean any = false;
        for (int at = 0; at < placed.size(); at++) {
            if (id(at).equals("CLM")) {
                any = true;
                checkLines(at);
            }
        }
        if (!any) {
            errors.add(SetError.missing("CLM", placed.size(), "2300"));
        }
    }

    private void checkLines(int clm) {
        int end = clm + 1;
        while (end < placed.size() && !List.of("HL", "CLM", "SE").contains(id(end))) {
            end++;
        }
        int lines = 0;
        for (int at = clm; at < end; at++) {
            if (id(at).equals("LX")) {
                lines++;
                checkLine(at, end);
            }
        }
        if (lines == 0) {
            errors.add(SetError.missing("LX", placed.get(end - 1).position() + 1, "2400"));
        }
    }

    private void checkLine(int lx, int end) {
        boolean service = false;
        boolean day = false;
        for (int at = lx + 1; at < end && !id(at).equals("LX"); at++) {
            service |= id(at).equals("SV1");
            day |= placed.get(at).is("DTP", "472");
        }
        if (!service) {
            errors.add(SetError.missing("SV1", placed.get(lx).position() + 1, "2400"));
        }
        if (!day) {
            errors.add(SetError.missing("DTP", placed.get(lx).position() + 2, "2400"));
        }
    }

    private void checkElements(Placed p) {
        Segment s = p.segment();
        switch (s.id()) {
            case "CLM" -> {
                wanted(p, 1);
                amount(p, 2, true);
                wanted(p, 5);
                if (s.has(5) && (s.component(5, 1).isEmpty() || s.component(5, 3).isEmpty())) {
                    wrong(p, 5, MISSING);
                }
            }
            case "SV1" -> {
                if (s.component(1, 2).isEmpty()) {
                    wrong(p, 1, MISSING);
                }
                amount(p, 2, true);
                if (!s.element(4).matches("[0-9]{1,6}(\\.[0-9]{0,3})?")) {
                    wrong(p, 4, s.has(4) ? INVALID_CHARACTER : MISSING);
                }
            }
            case "AMT", "SVD" -> amount(p, 2, true);
            case "CAS" -> {
                for (int at = 3; at <= s.size(); at += 3) {
                    amount(p, at, s.has(at - 1));
                }
            }
            case "DTP" -> {
                boolean read = s.element(1).equals("472") || s.element(1).equals("439");
                if (read && (X12Dates.find(s.element(3)).isEmpty() || endIsWrong(s))) {
                    wrong(p, 3, INVALID_DATE);
                }
            }
            case "DMG" -> {
                if (X12Dates.find(s.element(2)).isEmpty()) {
                    wrong(p, 2, INVALID_DATE);
                }
            }
            default -> {
                // Nothing else is read as a number or a date.
            }
        }
    }

    private static boolean endIsWrong(Segment dtp) {
        return X12Dates.findEnd(dtp.element(3)).isEmpty();
    }

    private void wanted(Placed p, int element) {
        if (!p.segment().has(element)) {
            wrong(p, element, MISSING);
        }
    }

    private void amount(Placed p, int element, boolean wanted) {
        String text = p.segment().element(element);
        if (text.isEmpty()) {
            if (wanted) {
                wrong(p, element, MISSING);
            }
            return;
        }
        try {
            if (Math.abs(Amount.parseCents(text)) > 10_000_000_000L) {
                wrong(p, element, INVALID_CODE);
            }
        } catch (NumberFormatException e) {
            wrong(p, element, INVALID_CHARACTER);
        }
    }

    private void wrong(Placed p, int element, String code) {
        errors.add(SetError.inElement(p.segment().id(), p.position(), p.loop(), element, code));
    }

    private String id(int at) {
        return placed.get(at).segment().id();
    }
}
