package org.almoner.cli;

import org.almoner.claims.Money;
import org.almoner.codes.fees.FeeSchedules;
import org.almoner.codes.fees.Place;
import org.almoner.codes.fees.Price;
import org.almoner.codes.fees.Service;
import org.almoner.codes.store.CodeStore;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** Prices a service as Medicare does. */
@Command(
        name = "price",
        mixinStandardHelpOptions = true,
        description = {
            "Prices a service as Medicare does, step by step, from the files that are loaded.",
            "Nationally unless a place is said by --zip or --locality.",
            "Exit 1: there is no amount to pay. Exit 2: something typed is not understood."
        })
final class CodesPriceCommand implements Callable<Integer> {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}");
    private static final Pattern MODIFIER = Pattern.compile("[0-9A-Z]{2}");
    private static final Pattern PLACE = Pattern.compile("[0-9]{2}");
    private static final int FACTOR_DECIMALS = 4;

    @Parameters(paramLabel = "CODE", description = "A code of CPT or HCPCS.")
    private String code = "";

    @Option(
            names = "--modifiers",
            paramLabel = "M",
            split = ",",
            description = "Up to four, such as 26 or 80,LT.")
    private List<String> modifiers = List.of();

    @Option(names = "--units", paramLabel = "N", description = "How many; 1 by default.")
    private int units = 1;

    @Option(names = "--minutes", paramLabel = "N", description = "Of anesthesia.")
    private int minutes;

    @Option(names = "--zip", paramLabel = "ZIP", description = "Where, by five or nine digits.")
    private String zip = "";

    @Option(
            names = "--locality",
            paramLabel = "CODE",
            description = "Where, by contractor and locality: 0111205.")
    private String locality = "";

    @Option(
            names = "--pos",
            paramLabel = "POS",
            description = "The place of service; 11, an office, by default.")
    private String place = "11";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = CodesOptions.Day.class,
            description = "The day of the service; today by default.")
    private @Nullable LocalDate on;

    @Option(
            names = "--cf",
            paramLabel = "FACTOR",
            description = "A conversion factor such as 32.3465, instead of the file's.")
    private String factor = "";

    @Option(names = "--json", description = "Prints one object.")
    private boolean json;

    @Mixin private CodesOptions codes = new CodesOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        LocalDate day = on == null ? CodesOptions.today() : on;
        CodeStore store = codes.store();
        FeeSchedules fees = FeeSchedules.of(store);
        Service service = service(day);
        Place where = where(fees, day);
        Price price = fees.price(service.at(where));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(line(price, where, day));
        } else {
            print(price, where, day, out);
        }
        out.flush();
        return price.isPayable() ? Almoner.CLEAN : Almoner.FINDINGS;
    }

    private Service service(LocalDate day) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        require(CODE, wanted, "A code of CPT or HCPCS has five characters");
        String[] with =
                modifiers.stream()
                        .map(each -> each.strip().toUpperCase(Locale.ROOT))
                        .toArray(String[]::new);
        for (String modifier : with) {
            require(MODIFIER, modifier, "A modifier has two characters");
        }
        require(PLACE, place, "A place of service has two digits");
        try {
            Service service =
                    Service.of(wanted, day).with(with).units(units).minutes(minutes).in(place);
            return factor.isEmpty() ? service : service.factor(factor());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--units or --minutes cannot be as many as that", e);
        }
    }

    private void require(Pattern form, String typed, String why) {
        if (!form.matcher(typed).matches()) {
            throw new ParameterException(
                    spec.commandLine(), "%s, and '%s' does not".formatted(why, typed));
        }
    }

    /** The factor times ten thousand. */
    private long factor() {
        try {
            return new BigDecimal(factor).movePointRight(FACTOR_DECIMALS).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--cf takes a number such as 32.3465, and not '" + factor + "'",
                    e);
        }
    }

    private Place where(FeeSchedules fees, LocalDate day) {
        if (!zip.isEmpty()) {
            return fees.findPlace(zip, day)
                    .orElseThrow(() ->
                            new ParameterException(
                                    spec.commandLine(),
                                    "No ZIP code %s is loaded for %s; load the file of ZIP codes and the GPCI, or leave --zip out"
                                            .formatted(zip, CodesOptions.said(day))));
        }
        if (!locality.isEmpty()) {
            return fees.findPlaceByCode(locality, day)
                    .orElseThrow(() ->
                            new ParameterException(
                                    spec.commandLine(),
                                    "No locality %s is loaded for %s; it is contractor and locality, such as 0111205"
                                            .formatted(locality, CodesOptions.said(day))));
        }
        return Place.NATION;
    }

    private static void print(Price price, Place where, LocalDate day, PrintWriter out) {
        String modifiers =
                price.modifiers().isEmpty() ? "" : "-" + String.join("-", price.modifiers());
        out.printf(
                "%s%s  %s, %s, %s%n",
                price.code(),
                modifiers,
                price.isPayable() ? "$" + Money.cents(price.cents()) : verdict(price),
                where.name(),
                CodesOptions.said(day));
        price.steps().forEach(step -> out.println("  " + step));
        if (!price.source().isEmpty()) {
            out.println("  by " + price.source());
        }
    }

    private static String verdict(Price price) {
        return switch (price.verdict()) {
            case PAYABLE -> "payable";
            case BUNDLED -> "paid within another service";
            case NOT_COVERED -> "not covered";
            case NOT_ALLOWED -> "not allowed so";
            case PAYER_DECIDES -> "the payer sets the amount";
            case UNKNOWN -> "in no file that is loaded for that day";
        };
    }

    private static JsonLine line(Price price, Place where, LocalDate day) {
        JsonLine line =
                new JsonLine()
                        .with("code", price.code())
                        .withTexts("modifiers", price.modifiers())
                        .with("on", day.toString())
                        .with("locality", where.code().isEmpty() ? null : where.code())
                        .with("place", where.name())
                        .with("verdict", price.verdict().name().toLowerCase(Locale.ROOT));
        return (price.isPayable()
                        ? line.with("cents", price.cents())
                        : line.with("cents", (String) null))
                .withTexts("steps", price.steps())
                .with("source", price.source());
    }
}
