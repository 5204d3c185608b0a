package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.x12.Delimiters;
import org.almoner.x12.Envelope;
import org.almoner.x12.SegmentBuilder;
import org.almoner.x12.X12Writer;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Writes segments for one file and checks each text before it is written, so that a refusal can
 * name the field in a biller's words. Knows the segments that several loops share.
 */
final class SegmentPen {

    private static final DateTimeFormatter DATE_8 = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    private final X12Writer out;
    private final Delimiters delimiters;
    private String claimNumber = "";
    private int levels;

    SegmentPen(Envelope envelope) {
        this(envelope, Delimiters.STANDARD);
    }

    SegmentPen(Envelope envelope, Delimiters delimiters) {
        this.delimiters = delimiters;
        this.out = new X12Writer(envelope, delimiters);
    }

    X12Writer out() {
        return out;
    }

    /** From here on a refusal names this claim. */
    void writing(String number) {
        claimNumber = number;
    }

    SegmentBuilder segment(String id) {
        return out.segment(id);
    }

    /** Writes one interchange with one group and one set, whose segments the body writes. */
    String onlySet(
            String functionalId,
            long groupControl,
            String set,
            String setControl,
            String guide,
            Runnable body) {
        out.beginGroup(functionalId, groupControl, guide);
        out.beginSet(set, setControl, guide);
        body.run();
        out.endSet();
        out.endGroup();
        return out.finish();
    }

    /** The BHT of a question, which is known by its trace number. */
    void question(String structure, String trace, LocalDateTime at) {
        segment("BHT")
                .add(structure)
                .add("13")
                .add(need(trace, "the trace number", 50))
                .date(at.toLocalDate())
                .add(TIME.format(at))
                .end();
    }

    /** NM1 of a payer who is asked. */
    void payer(String entity, ProfessionalClaim.Payer payer) {
        segment("NM1")
                .add(entity)
                .add("2")
                .add(need(payer.name(), "the payer's name", 60))
                .skip(4)
                .add("PI")
                .add(identifier(payer.id(), "the payer's identifier"))
                .end();
    }

    /** Writes the next HL; {@code parent} is 0 for none. Returns the level's own number. */
    int level(int parent, String code, boolean hasChild) {
        levels++;
        segment("HL")
                .add(String.valueOf(levels))
                .add(parent == 0 ? null : String.valueOf(parent))
                .add(code)
                .add(hasChild ? "1" : "0")
                .end();
        return levels;
    }

    /** A text that must be there. */
    String need(@Nullable String value, String field, int lengthMax) {
        if (value == null || value.isBlank()) {
            throw refusal(field, "is missing");
        }
        return checked(value, field, lengthMax);
    }

    /** An identifier (data element 67), which X12 wants to have two characters at least. */
    String identifier(@Nullable String value, String field) {
        return atLeastTwo(need(value, field, 80), field);
    }

    private String atLeastTwo(String text, String field) {
        if (text.length() < 2) {
            throw refusal(field, "is shorter than 2 characters");
        }
        return text;
    }

    /** A text that may be absent; null then. */
    @Nullable String maybe(@Nullable String value, String field, int lengthMax) {
        return value == null || value.isBlank() ? null : checked(value, field, lengthMax);
    }

    String digits(@Nullable String value, String field, int length) {
        String text = need(value, field, length);
        if (text.length() != length || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw refusal(field, "must have %d digits".formatted(length));
        }
        return text;
    }

    <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw refusal(field, "is missing");
        }
        return value;
    }

    void within(int value, int min, int max, String field) {
        if (value < min || value > max) {
            throw refusal(field, "must be %d to %d".formatted(min, max));
        }
    }

    UnwritableClaimException refusal(String field, String why) {
        return new UnwritableClaimException(claimNumber, field, why);
    }

    void address(Address address, String whose) {
        segment("N3")
                .add(need(address.line(), whose + " street", 55))
                .add(maybe(address.line2(), whose + " second address line", 55))
                .end();
        String zip = need(address.zip(), whose + " ZIP code", 9);
        if ((zip.length() != 5 && zip.length() != 9)
                || !zip.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw refusal(whose + " ZIP code", "must have 5 or 9 digits");
        }
        segment("N4")
                .add(atLeastTwo(need(address.city(), whose + " city", 30), whose + " city"))
                .add(atLeastTwo(need(address.state(), whose + " state", 2), whose + " state"))
                .add(zip)
                .end();
    }

    void demographics(Person person, String whose) {
        segment("DMG")
                .add("D8")
                .date(given(person.birthDate(), whose + " date of birth"))
                .add(need(person.gender(), whose + " gender", 1))
                .end();
    }

    /** NM1 of a person with a member identifier, or without one when it is null. */
    void person(String entity, Person person, @Nullable String memberId, String whose) {
        segment("NM1")
                .add(entity)
                .add("1")
                .add(need(person.lastName(), whose + " last name", 60))
                .add(maybe(person.firstName(), whose + " first name", 35))
                .add(maybe(person.middleName(), whose + " middle name", 25))
                .skip(2)
                .add(memberId == null ? null : "MI")
                .add(memberId)
                .end();
    }

    void provider(String entity, ProfessionalClaim.Provider provider, String whose) {
        segment("NM1")
                .add(entity)
                .add(provider.firstName() == null ? "2" : "1")
                .add(need(provider.name(), whose + " name", 60))
                .add(maybe(provider.firstName(), whose + " first name", 35))
                .skip(3)
                .add("XX")
                .add(digits(provider.npi(), whose + " NPI", 10))
                .end();
    }

    void date(String qualifier, LocalDate date) {
        segment("DTP").add(qualifier).add("D8").date(date).end();
    }

    void dates(String qualifier, LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            date(qualifier, from);
            return;
        }
        segment("DTP")
                .add(qualifier)
                .add("RD8")
                .add(DATE_8.format(from) + "-" + DATE_8.format(to))
                .end();
    }

    void reference(String qualifier, @Nullable String value, String field, int lengthMax) {
        String text = maybe(value, field, lengthMax);
        if (text != null) {
            segment("REF").add(qualifier).add(text).end();
        }
    }

    /** X12 suppresses spaces at the ends of a text, so they are not written. */
    private String checked(String given, String field, int lengthMax) {
        String value = given.strip();
        if (value.length() > lengthMax) {
            throw refusal(field, "is longer than %d characters".formatted(lengthMax));
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isDelimiter(c)) {
                throw refusal(
                        field,
                        "holds the character '%c', which X12 uses as a delimiter".formatted(c));
            }
            if (c < ' ' || c > 0xFF) {
                throw refusal(field, "holds a character that X12 cannot carry");
            }
        }
        return value;
    }

    private boolean isDelimiter(char c) {
        return c == delimiters.element()
                || c == delimiters.repetition()
                || c == delimiters.component()
                || c == delimiters.segment();
    }
}
