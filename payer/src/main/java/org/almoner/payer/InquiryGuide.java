package org.almoner.payer;

import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;

import java.util.ArrayList;
import java.util.List;

/** What a 270 must have before it can be answered (005010X279A1, in our own words). */
final class InquiryGuide {

    private InquiryGuide() {}

    static List<SetError> check(TransactionSet set) {
        if (!set.guide().startsWith("005010X279")) {
            return List.of(SetError.inElement("ST", 1, "", 3, "7"));
        }
        List<SetError> errors = new ArrayList<>();
        List<Segment> segments = set.segments();
        if (segments.size() < 2 || !segments.get(1).id().equals("BHT")) {
            errors.add(SetError.missing("BHT", 2, ""));
        }
        for (String level : List.of("20", "21", "22")) {
            if (segments.stream()
                    .noneMatch(s -> s.id().equals("HL") && s.element(3).equals(level))) {
                errors.add(SetError.missing("HL", segments.size(), "2000"));
            }
        }
        boolean named =
                segments.stream().anyMatch(s -> s.id().equals("NM1") && s.element(1).equals("IL"));
        if (!named) {
            errors.add(SetError.missing("NM1", segments.size(), "2100C"));
        }
        return List.copyOf(errors);
    }
}
