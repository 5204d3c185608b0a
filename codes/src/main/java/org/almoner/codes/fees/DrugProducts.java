package org.almoner.codes.fees;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which code a drug product is billed with, and how many of its units a package holds. Safe for use
 * by many threads.
 *
 * <p>Source: CMS, ASP NDC-HCPCS crosswalk.
 */
public final class DrugProducts {

    /** The crosswalk is published for a quarter; after two, it says nothing of a day any more. */
    private static final int DAYS_MOST = 184;

    private static final int NDC = FeeSets.DRUG_PRODUCTS.column("ndc");
    private static final int SIZE = FeeSets.DRUG_PRODUCTS.column("package_size");
    private static final int QUANTITY = FeeSets.DRUG_PRODUCTS.column("package_quantity");
    private static final int UNITS = FeeSets.DRUG_PRODUCTS.column("bill_units");
    private static final int PACKAGE_UNITS = FeeSets.DRUG_PRODUCTS.column("bill_units_package");
    private static final int SCALE = 4;

    private final CodeStore store;
    private final Map<Table, Map<Long, Product>> read = new ConcurrentHashMap<>();

    /**
     * A product.
     *
     * @param codes that it is billed with, mostly one
     * @param size what one container holds: millilitres of what is liquid, else 1
     * @param containers in a package
     * @param units of the code in a container
     * @param packageUnits of the code in a package
     * @param release where this stands
     */
    public record Product(
            List<String> codes,
            BigDecimal size,
            BigDecimal containers,
            BigDecimal units,
            BigDecimal packageUnits,
            String release) {

        public Product {
            codes = List.copyOf(codes);
        }
    }

    private DrugProducts(CodeStore store) {
        this.store = store;
    }

    public static DrugProducts of(CodeStore store) {
        return new DrugProducts(store);
    }

    /** The product of eleven digits as it was on a day; null where nothing is published of it. */
    public @Nullable Product find(String ndc, LocalDate day) {
        Table table = store.find(FeeSets.DRUG_PRODUCTS, day).orElse(null);
        if (table == null || table.release().from().plusDays(DAYS_MOST).isBefore(day)) {
            return null;
        }
        return read.computeIfAbsent(table, DrugProducts::read).get(Packed.pack(ndc));
    }

    private static Map<Long, Product> read(Table table) {
        Map<Long, Product> products = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            long ndc = Packed.pack(table.text(NDC, row).replace("-", ""));
            if (ndc >= 0) {
                products.merge(ndc, product(table, row), DrugProducts::both);
            }
        }
        return products;
    }

    private static Product product(Table table, int row) {
        return new Product(
                List.of(table.code(0, row)),
                number(table, SIZE, row),
                number(table, QUANTITY, row),
                number(table, UNITS, row),
                number(table, PACKAGE_UNITS, row),
                table.release().id());
    }

    private static BigDecimal number(Table table, int column, int row) {
        return table.hasNumber(column, row)
                ? BigDecimal.valueOf(table.number(column, row), SCALE).stripTrailingZeros()
                : BigDecimal.ZERO;
    }

    /** One product that is billed with two codes; how many units it has depends on which. */
    private static Product both(Product one, Product other) {
        List<String> codes = new ArrayList<>(one.codes());
        codes.addAll(other.codes());
        return new Product(
                codes,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                one.release());
    }
}
