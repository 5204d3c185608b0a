package org.almoner.claims;

import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads a 999 005010X231A1, and a 997, whose AK3 to AK5 say the same as IK3 to IK5. */
final class SetAcknowledgementReader {

    private final List<Acknowledgement> found = new ArrayList<>();
    private String groupControl = "";
    private @Nullable String setControl;
    private String place = "";
    private List<String> errors = new ArrayList<>();

    List<Acknowledgement> read(TransactionSet set) {
        set.segments().forEach(this::take);
        return List.copyOf(found);
    }

    private void take(Segment segment) {
        switch (segment.id()) {
            case "AK1" -> groupControl = segment.element(2);
            case "AK2" -> {
                setControl = segment.element(2);
                errors = new ArrayList<>();
            }
            case "IK3", "AK3" -> takeSegmentError(segment);
            case "IK4", "AK4" -> takeElementError(segment);
            case "IK5", "AK5" -> endSet(segment);
            case "AK9" -> {
                if (found.isEmpty()) {
                    found.add(
                            new Acknowledgement.OfSet(
                                    groupControl, "", segment.element(1), groupErrors(segment)));
                }
            }
            default -> {
                // CTX and others add nothing that the sentences need.
            }
        }
    }

    private void takeSegmentError(Segment error) {
        String loop = error.element(3);
        place =
                "Segment %s (%s%s)"
                        .formatted(
                                error.element(2),
                                error.element(1),
                                loop.isEmpty() ? "" : " in loop " + loop);
        String code = error.element(4);
        if (!code.equals("8")) {
            errors.add(place + ": " + segmentError(code));
        }
    }

    private void takeElementError(Segment error) {
        String component = error.component(1, 2);
        errors.add(
                "%s, element %s%s: %s"
                        .formatted(
                                place,
                                error.component(1, 1),
                                component.isEmpty() ? "" : ", component " + component,
                                elementError(error.element(3))));
    }

    private void endSet(Segment verdict) {
        for (int position = 2; position <= 6; position++) {
            if (verdict.has(position)) {
                errors.add("Transaction set: " + setError(verdict.element(position)));
            }
        }
        String control = setControl == null ? "" : setControl;
        found.add(new Acknowledgement.OfSet(groupControl, control, verdict.element(1), errors));
        setControl = null;
    }

    private static List<String> groupErrors(Segment verdict) {
        List<String> sentences = new ArrayList<>();
        for (int position = 5; position <= 9; position++) {
            if (verdict.has(position)) {
                sentences.add("Group: error code %s.".formatted(verdict.element(position)));
            }
        }
        return sentences;
    }

    private static String segmentError(String code) {
        return switch (code) {
            case "1" -> "the segment is not known.";
            case "2" -> "the segment is not expected here.";
            case "3" -> "a required segment is missing.";
            case "4" -> "the loop occurs too often.";
            case "5" -> "the segment occurs too often.";
            case "6" -> "the segment does not belong to this transaction set.";
            case "7" -> "the segments are not in the right order.";
            case "8" -> "the segment has errors in its elements.";
            case "I4" -> "the guide does not use this segment.";
            case "I6" -> "a segment that this situation needs is missing.";
            case "I7" -> "the loop occurs less often than the guide asks.";
            case "I8" -> "the segment occurs less often than the guide asks.";
            case "I9" -> "the segment does not fit this situation.";
            default -> "segment error code %s.".formatted(code);
        };
    }

    private static String elementError(String code) {
        return switch (code) {
            case "1" -> "a required element is missing.";
            case "2" -> "an element that this situation needs is missing.";
            case "3" -> "there are too many elements.";
            case "4" -> "the element is too short.";
            case "5" -> "the element is too long.";
            case "6" -> "a character is not allowed.";
            case "7" -> "the code is not valid.";
            case "8" -> "the date is not valid.";
            case "9" -> "the time is not valid.";
            case "10" -> "an element that excludes another stands beside it.";
            case "12" -> "there are too many repetitions.";
            case "13" -> "there are too many components.";
            case "I6" -> "the code is not one that the guide allows here.";
            case "I9" -> "the element does not fit this situation.";
            case "I10" -> "the guide does not use this element.";
            case "I11" -> "the element occurs less often than the guide asks.";
            case "I12" -> "the value does not have the pattern that the guide asks for.";
            case "I13" -> "an element that this situation needs is missing.";
            default -> "element error code %s.".formatted(code);
        };
    }

    private static String setError(String code) {
        return switch (code) {
            case "1" -> "this kind of transaction set is not supported.";
            case "2" -> "the trailer is missing.";
            case "3" -> "the control numbers of header and trailer differ.";
            case "4" -> "the number of segments does not match its count.";
            case "5" -> "one or more segments have errors.";
            case "6" -> "the transaction set identifier is missing or not valid.";
            case "7" -> "the control number is missing or not valid.";
            case "23" -> "the control number is not unique in its group.";
            case "I5" -> "one or more segments are not as the guide says.";
            case "I6" -> "the guide's identifier is missing or not supported.";
            default -> "error code %s.".formatted(code);
        };
    }
}
