package org.almoner.payer;

import org.almoner.x12.Amount;
import org.almoner.x12.Delimiters;
import org.almoner.x12.Envelope;
import org.almoner.x12.SegmentBuilder;
import org.almoner.x12.X12Writer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A small 837P for tests that make many; its text is not shared with anything that reads it. */
record ClaimText(
        String number,
        String payerId,
        long member,
        String frequency,
        String original,
        List<Service> services) {

    static final String BILLING_NPI = "1234567893";

    /** One line. */
    record Service(String code, String modifier, long chargeCents, int units, LocalDate day) {}

    static String file(long control, LocalDateTime at, List<ClaimText> claims) {
        var envelope = new Envelope("ZZ", "RIVERCLINIC", "ZZ", "ARDENCLR", control, at, false, "T");
        var out = new X12Writer(envelope, Delimiters.STANDARD);
        out.beginGroup("HC", control, "005010X222A1");
        out.beginSet("837", "0001", "005010X222A1");
        out.segment("BHT")
                .add("0019")
                .add("00")
                .add("B" + control)
                .date(at.toLocalDate())
                .add("0900")
                .add("CH")
                .end();
        name(out, "41", "RIVERSIDE CLINIC", "46", "RIVER01");
        out.segment("PER").add("IC").add("BILLING").add("TE").add("5555550111").end();
        name(out, "40", "ARDEN CLEARINGHOUSE", "46", "ARDENCLR");
        out.segment("HL").add("1").skip(1).add("20").add("1").end();
        name(out, "85", "RIVERSIDE CLINIC", "XX", BILLING_NPI);
        address(out, "12 RIVER ROAD");
        out.segment("REF").add("EI").add("991234567").end();
        int level = 1;
        for (ClaimText claim : claims) {
            level++;
            out.segment("HL").add(String.valueOf(level)).add("1").add("22").add("0").end();
            claim.write(out);
        }
        out.endSet();
        out.endGroup();
        return out.finish();
    }

    private void write(X12Writer out) {
        out.segment("SBR").add("P").add("18").skip(6).add("CI").end();
        out.segment("NM1")
                .add("IL")
                .add("1")
                .add("ALDEN")
                .add("MARA")
                .skip(3)
                .add("MI")
                .add(MemberIds.make(payerId, member))
                .end();
        address(out, "7 HILL LANE");
        out.segment("DMG").add("D8").add("19700310").add("F").end();
        name(out, "PR", "A PAYER", "PI", payerId);
        SegmentBuilder clm =
                out.segment("CLM")
                        .add(number)
                        .cents(services.stream().mapToLong(Service::chargeCents).sum())
                        .skip(2)
                        .composite("11", "B", frequency)
                        .add("Y")
                        .add("A")
                        .add("Y")
                        .add("Y");
        clm.end();
        if (!original.isEmpty()) {
            out.segment("REF").add("F8").add(original).end();
        }
        out.segment("HI").composite("ABK", "E1142").composite("ABF", "M170").end();
        int at = 0;
        for (Service service : services) {
            at++;
            out.segment("LX").add(String.valueOf(at)).end();
            out.segment("SV1")
                    .composite("HC", service.code(), service.modifier())
                    .add(Amount.write(service.chargeCents()))
                    .add("UN")
                    .add(String.valueOf(service.units()))
                    .skip(2)
                    .composite("1", "2")
                    .end();
            out.segment("DTP")
                    .add("472")
                    .add("D8")
                    .add(DateTimeFormatter.BASIC_ISO_DATE.format(service.day()))
                    .end();
            out.segment("REF").add("6R").add(number + "-" + at).end();
        }
    }

    private static void address(X12Writer out, String street) {
        out.segment("N3").add(street).end();
        out.segment("N4").add("ARDEN").add("PA").add("190010123").end();
    }

    private static void name(
            X12Writer out, String entity, String name, String qualifier, String id) {
        out.segment("NM1").add(entity).add("2").add(name).skip(4).add(qualifier).add(id).end();
    }
}
