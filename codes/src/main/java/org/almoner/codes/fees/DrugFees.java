package org.almoner.codes.fees;

import org.almoner.codes.fees.Price.Verdict;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;

import java.util.Optional;

/**
 * Drugs of Part B: the payment limit of a unit, times the units.
 *
 * <p>Source: CMS, ASP pricing file.
 */
final class DrugFees {

    private static final int DOSAGE = FeeSets.DRUGS.column("dosage");
    private static final int LIMIT = FeeSets.DRUGS.column("limit");
    private static final int VACCINE_LIMIT = FeeSets.DRUGS.column("vaccine_limit");
    private static final int NOTE = FeeSets.DRUGS.column("note");

    private final CodeStore store;

    DrugFees(CodeStore store) {
        this.store = store;
    }

    /** A price, or none when the drug file has no such code. */
    Optional<Quote> find(Service service) {
        Optional<Table> drugs = store.find(FeeSets.DRUGS, service.day());
        int row = drugs.map(table -> table.find(Packed.pack(service.code()))).orElse(-1);
        return drugs.filter(_ -> row >= 0).map(table -> quote(service, table, row));
    }

    private static Quote quote(Service service, Table drugs, int row) {
        var quote = new Quote(service).source(drugs.release().id());
        int column = drugs.hasNumber(LIMIT, row) ? LIMIT : VACCINE_LIMIT;
        if (!drugs.hasNumber(column, row)) {
            return quote.ends(Verdict.PAYER_DECIDES, "The drug file names no limit for it.");
        }
        long thousandths = drugs.number(column, row);
        long cents = Share.roundHalfUp(Math.multiplyExact(thousandths, service.units()), 10);
        quote.step(
                "Payment limit $%s for %s × %,d units = %s"
                        .formatted(
                                Figures.decimal(thousandths, 3),
                                drugs.text(DOSAGE, row),
                                service.units(),
                                Figures.dollars(cents)));
        String note = drugs.text(NOTE, row);
        if (!note.isEmpty()) {
            quote.step("Note of the file: " + note);
        }
        quote.unit(cents).total(cents);
        return quote;
    }
}
