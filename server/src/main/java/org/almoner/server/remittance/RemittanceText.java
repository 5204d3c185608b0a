package org.almoner.server.remittance;

import org.almoner.claims.Remittance;
import org.almoner.claims.Remittance835;
import org.almoner.x12.Interchange;
import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;
import org.almoner.x12.X12Finding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a file into its 835 transactions, each a file of its own that reads to the same. */
final class RemittanceText {

    private RemittanceText() {}

    /** One transaction: its text and what it says. */
    record Cut(String raw, Remittance remittance) {}

    /**
     * @throws org.almoner.claims.UnreadableTransactionException when an amount or a date is none
     */
    static List<Cut> cut(String raw) {
        List<Cut> cuts = new ArrayList<>();
        for (Interchange interchange : X12File.read(bytes(raw)).interchanges()) {
            for (TransactionSet set : interchange.sets()) {
                if (set.id().equals("835")) {
                    cuts.add(new Cut(alone(interchange, set), Remittance835.read(set)));
                }
            }
        }
        return cuts;
    }

    /** What is wrong with the envelopes, a sentence each; a file cut short is not to be trusted. */
    static List<String> damage(String raw) {
        X12File file = X12File.read(bytes(raw));
        return file.hasErrors()
                ? file.findings().stream().map(X12Finding::line).toList()
                : List.of();
    }

    /** Reads a text that {@link #cut} made. */
    static Remittance read(String raw) {
        return Remittance835.read(X12File.read(bytes(raw)).sets().getFirst());
    }

    private static String alone(Interchange interchange, TransactionSet set) {
        Segment isa = interchange.isa();
        char end = isa.delimiters().segment();
        char between = isa.delimiters().element();
        StringBuilder text = new StringBuilder();
        text.append(isa.text()).append(end);
        text.append(set.group().gs().text()).append(end);
        for (Segment segment : set.segments()) {
            text.append(segment.text()).append(end);
        }
        text.append("GE").append(between).append(1).append(between);
        text.append(set.group().control()).append(end);
        text.append("IEA").append(between).append(1).append(between);
        return text.append(interchange.control()).append(end).toString();
    }

    private static byte[] bytes(String raw) {
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }
}
