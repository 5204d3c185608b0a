package org.almoner.server.practice.web;

import org.almoner.claims.Money;
import org.almoner.server.frame.Typed;
import org.almoner.server.practice.PriceBook;
import org.almoner.server.practice.PriceBook.Keyed;
import org.almoner.server.practice.PriceBook.Objection;
import org.almoner.server.practice.PriceBook.Outcome;
import org.almoner.server.practice.PriceBook.Schedule;
import org.almoner.server.practice.PriceSheet;
import org.almoner.server.practice.PriceSheet.BadRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Prices that come by hand or in a file, for the charges and for a payer's contract alike. */
@Component
class PriceForm {

    private static final int FILE_BYTES_MAX = 1_000_000;

    private final PriceBook book;

    PriceForm(PriceBook book) {
        this.book = book;
    }

    /**
     * What came of a form or file.
     *
     * @param said what was done, in a sentence; empty when nothing was
     * @param badRows the rows that keep a file out
     */
    record Answer(Typed typed, String said, List<BadRow> badRows) {

        boolean isDone() {
            return !said.isEmpty();
        }
    }

    static Typed blank(LocalDate from) {
        return new Typed(Map.of("from", "%tm/%<td/%<tY".formatted(from)));
    }

    /** One price, keyed into the fields code, modifier, amount and from. */
    Answer key(Schedule schedule, Map<String, String> fields) {
        Typed typed = new Typed(fields);
        String code = read(typed, "code", () -> PriceSheet.code(typed.text("code")));
        String modifier =
                read(typed, "modifier", () -> PriceSheet.modifier(typed.text("modifier")));
        Money amount =
                read(
                        typed,
                        "amount",
                        () -> PriceSheet.amount(typed.text("amount"), zeroIsAPrice(schedule)));
        LocalDate from = from(typed);
        if (code == null || modifier == null || amount == null || from == null) {
            return new Answer(typed, "", List.of());
        }
        Outcome outcome =
                book.set(
                        schedule, List.of(new Keyed(code, modifier, amount)), from, isRight(typed));
        outcome.objections().forEach(objection -> typed.say("from", objection.why()));
        return new Answer(typed, typed.isAllRight() ? "The price is set." : "", List.of());
    }

    /** A whole file, from the day in the field from, or nothing of it. */
    Answer load(Schedule schedule, Map<String, String> fields, @Nullable MultipartFile file)
            throws IOException {
        Typed typed = new Typed(fields);
        LocalDate from = from(typed);
        String text = text(typed, file);
        if (from == null || text == null) {
            return new Answer(typed, "", List.of());
        }
        PriceSheet sheet = PriceSheet.read(text, zeroIsAPrice(schedule));
        if (!sheet.badRows().isEmpty()) {
            return new Answer(typed, "", sheet.badRows());
        }
        Outcome outcome = book.set(schedule, sheet.rows(), from, isRight(typed));
        if (!outcome.objections().isEmpty()) {
            return new Answer(typed, "", badRows(sheet, outcome.objections()));
        }
        return new Answer(
                typed,
                "The file is in: %,d prices set, %,d stood already."
                        .formatted(outcome.set(), outcome.same()),
                List.of());
    }

    private static List<BadRow> badRows(PriceSheet sheet, List<Objection> objections) {
        return objections.stream()
                .map(one -> new BadRow(sheet.lineOf(one.at()), one.why()))
                .toList();
    }

    private static boolean zeroIsAPrice(Schedule schedule) {
        return schedule instanceof Schedule.Contract;
    }

    private static boolean isRight(Typed typed) {
        return !typed.text("puttingRight").isEmpty();
    }

    private static <T> @Nullable T read(Typed typed, String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException unreadable) {
            typed.say(field, String.valueOf(unreadable.getMessage()));
            return null;
        }
    }

    private static @Nullable LocalDate from(Typed typed) {
        typed.required("from", "The first day, such as 01/01/2026.");
        LocalDate from = typed.date("from");
        if (from != null && (from.getYear() < 2000 || from.getYear() > 2100)) {
            typed.say("from", "Look at the year.");
            return null;
        }
        return from;
    }

    private static @Nullable String text(Typed typed, @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            typed.say("file", "Choose a file first.");
            return null;
        }
        if (file.getSize() > FILE_BYTES_MAX) {
            typed.say("file", "That is too large for a fee schedule; at most one megabyte.");
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException notText) {
            typed.say("file", "That is no text file; save the sheet as CSV (UTF-8).");
            return null;
        }
    }
}
