package org.almoner.server.practice;

import org.almoner.claims.Money;
import org.almoner.server.practice.Prices.Line;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keys prices. A price holds from a day on and ends the one before; what stands already from that
 * very day is put right only when somebody says so.
 */
@Service
public class PriceBook {

    private final Prices prices;
    private final Practice practice;
    private final Audit audit;

    PriceBook(Prices prices, Practice practice, Audit audit) {
        this.prices = prices;
        this.practice = practice;
        this.audit = audit;
    }

    /** Which schedule is meant. */
    public sealed interface Schedule {

        /** What the practice charges. */
        record Charges() implements Schedule {}

        /** What a payer agreed to allow. */
        record Contract(long payerId) implements Schedule {}
    }

    /**
     * A price somebody keyed.
     *
     * @param modifier empty for the code alone
     */
    public record Keyed(String code, String modifier, Money price) {

        String service() {
            return modifier.isEmpty() ? code : code + "-" + modifier;
        }
    }

    /** A keyed price that cannot be taken, and why; {@code at} counts the keyed ones from 0. */
    public record Objection(int at, String why) {}

    /**
     * What came of it.
     *
     * @param set how many prices are new or changed
     * @param same how many stood already
     * @param objections why nothing was set; empty when all was
     */
    public record Outcome(int set, int same, List<Objection> objections) {}

    /** Sets all of these prices from a day on, or none of them. */
    @Transactional
    public Outcome set(Schedule schedule, List<Keyed> keyed, LocalDate from, boolean puttingRight) {
        Map<String, Line> standing = standing(schedule, from);
        List<Objection> objections = new ArrayList<>();
        List<Keyed> fresh = new ArrayList<>();
        for (int at = 0; at < keyed.size(); at++) {
            Keyed one = keyed.get(at);
            Line line = standing.get(one.service());
            if (line != null && line.price().equals(one.price())) {
                continue;
            }
            if (line != null && line.from().equals(from) && !puttingRight) {
                objections.add(
                        new Objection(
                                at,
                                "%s stands at %s from that day already; choose another day, or say"
                                                .formatted(one.service(), line.price())
                                        + " that it is put right."));
            }
            fresh.add(one);
        }
        if (!objections.isEmpty()) {
            return new Outcome(0, 0, objections);
        }
        fresh.forEach(one -> set(schedule, one, from, standing.get(one.service())));
        return new Outcome(fresh.size(), keyed.size() - fresh.size(), List.of());
    }

    /** What is in force on the day, by service. */
    private Map<String, Line> standing(Schedule schedule, LocalDate day) {
        List<Line> lines =
                switch (schedule) {
                    case Schedule.Charges() -> prices.listCharges(day);
                    case Schedule.Contract(long payerId) ->
                            prices.listContract(practice.getPayer(payerId).payerId()).stream()
                                    .filter(line -> line.isInForce(day))
                                    .toList();
                };
        Map<String, Line> standing = new HashMap<>();
        lines.forEach(line ->
                standing.put(
                        new Keyed(line.code(), line.modifier(), line.price()).service(), line));
        return standing;
    }

    private void set(Schedule schedule, Keyed keyed, LocalDate from, @Nullable Line before) {
        String was = before == null ? "" : ", before " + before.price();
        switch (schedule) {
            case Schedule.Charges() -> {
                prices.setCharge(keyed.code(), keyed.modifier(), keyed.price(), from);
                audit.did("set", "charge", keyed.service(), null, said(keyed, from) + was);
            }
            case Schedule.Contract(long payerId) -> {
                prices.setAllowed(payerId, keyed.code(), keyed.modifier(), keyed.price(), from);
                audit.did(
                        "set",
                        "contract of payer " + payerId,
                        keyed.service(),
                        null,
                        said(keyed, from) + was);
            }
        }
    }

    private static String said(Keyed keyed, LocalDate from) {
        return "%s from %s".formatted(keyed.price(), from);
    }
}
