package org.almoner.payer;

import org.almoner.x12.Amount;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** What each payer allows for one unit of a code; every amount is invented. */
public final class PayerContracts {

    private static final Map<String, Map<String, ContractLine>> BY_PAYER = load();

    private PayerContracts() {}

    /**
     * One line of a contract.
     *
     * @param kind what the benefits ask about: visit, preventive, procedure, imaging, lab, therapy,
     *     drug or supply
     * @param allowedCents for one unit
     */
    public record ContractLine(String code, String kind, long allowedCents) {}

    /** The whole contract of a payer, by code; empty for a payer that is not ours. */
    public static List<ContractLine> of(String payerId) {
        return List.copyOf(BY_PAYER.getOrDefault(payerId, Map.of()).values());
    }

    /** The codes that a payer wants to be asked about before the service. */
    public static Set<String> askedFirst(String payerId) {
        return AuthorizationRule.codesOf(payerId);
    }

    static Optional<ContractLine> find(String payerId, String code) {
        return Optional.ofNullable(BY_PAYER.getOrDefault(payerId, Map.of()).get(code));
    }

    /** Whether any payer at all knows the code. */
    static boolean isKnownCode(String code) {
        return BY_PAYER.values().stream().anyMatch(contract -> contract.containsKey(code));
    }

    private static Map<String, Map<String, ContractLine>> load() {
        Map<String, Map<String, ContractLine>> all = new LinkedHashMap<>();
        for (SimulatedPayer payer : SimulatedPayer.listAll()) {
            Map<String, ContractLine> contract = new LinkedHashMap<>();
            for (List<String> row : rows("contracts/" + payer.id() + ".tsv", 3)) {
                var line = new ContractLine(row.get(0), row.get(1), Amount.parseCents(row.get(2)));
                contract.put(line.code(), line);
            }
            all.put(payer.id(), contract);
        }
        return Map.copyOf(all);
    }

    /** The rows of a table beside this class; lines that begin with # are for people. */
    static List<List<String>> rows(String name, int columns) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = PayerContracts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing from the jar");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> row = new ArrayList<>();
                var cells = new StringTokenizer(line, "\t");
                while (cells.hasMoreTokens()) {
                    row.add(cells.nextToken());
                }
                if (row.size() != columns) {
                    throw new IllegalStateException(
                            "%s: a row has %d cells, not %d".formatted(name, row.size(), columns));
                }
                rows.add(List.copyOf(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name + " cannot be read", e);
        }
        return rows;
    }
}
