package org.almoner.claims;

import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of claims with each claim's record beside the segments it was read from, so that nothing
 * that the record has no place for is lost.
 *
 * <p>Written again, a claim that was not changed is written with its kept segments: byte for byte,
 * with delimiters, padding, line ends and whatever was not understood. A claim that was changed is
 * written anew from its record, with the file's delimiters and line ends; segments that say the
 * same before and after stay as they stood, and those that the record has no place for stay where
 * they stood, unless the loop around them is gone. The SE of its set is counted again. A file
 * without a changed claim is the file that was read, also when it is broken.
 */
public final class ClaimDocument {

    private final X12File file;
    private final List<Entry> entries;

    /** One CLM: its segments, what was read from them, and what it is now. */
    private record Entry(
            TransactionSet set,
            List<Segment> segments,
            @Nullable HealthCareClaim read,
            @Nullable HealthCareClaim now) {

        boolean isChanged() {
            return now != null && !now.equals(read);
        }
    }

    private ClaimDocument(X12File file, List<Entry> entries) {
        this.file = file;
        this.entries = List.copyOf(entries);
    }

    /** Reads a file. What is no claim, or none that can be read, is kept and not listed. */
    public static ClaimDocument read(byte[] bytes) {
        X12File file = X12File.read(bytes);
        List<Entry> entries = new ArrayList<>();
        for (TransactionSet set : file.sets()) {
            if (set.id().equals("837")) {
                entries.addAll(entries(set));
            }
        }
        return new ClaimDocument(file, entries);
    }

    private static List<Entry> entries(TransactionSet set) {
        List<Entry> entries = new ArrayList<>();
        try {
            for (var found : new ClaimFileReader<>(set, ClaimReading.of(set)).find()) {
                HealthCareClaim claim = found.claim();
                if (claim != null) {
                    entries.add(new Entry(set, found.segments(), claim, claim));
                }
            }
        } catch (UnreadableTransactionException e) {
            // The levels above the claims cannot be read, so no claim of the set has a record.
            return List.of();
        }
        return entries;
    }

    /** The claims that could be read, in the order of the file. */
    public List<HealthCareClaim> claims() {
        List<HealthCareClaim> claims = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.now() != null) {
                claims.add(entry.now());
            }
        }
        return List.copyOf(claims);
    }

    /**
     * The document with one claim changed.
     *
     * @param index in {@link #claims()}
     * @throws IllegalArgumentException when the claim is of another kind, or when something differs
     *     that stands above the claim and that other claims may share: who bills, who is covered,
     *     who was treated and who pays
     */
    public ClaimDocument withClaim(int index, HealthCareClaim changed) {
        Entry was = entries.get(index);
        HealthCareClaim read = was.read();
        if (read == null || !read.getClass().equals(changed.getClass())) {
            throw new IllegalArgumentException("The claim is of another kind.");
        }
        if (!head(read).equals(head(changed))) {
            throw new IllegalArgumentException(
                    "Provider, subscriber, patient and payer stand above the claim; write a new"
                            + " file to change them.");
        }
        List<Entry> all = new ArrayList<>(entries);
        all.set(index, new Entry(was.set(), was.segments(), read, changed));
        return new ClaimDocument(file, all);
    }

    private static ClaimHead head(HealthCareClaim claim) {
        return new ClaimHead(
                claim.billing(),
                claim.subscriber(),
                claim.patient(),
                claim.relationship(),
                claim.payer(),
                claim.propertyCasualtyNumber(),
                claim.died());
    }

    /**
     * The file again.
     *
     * @throws UnwritableClaimException when a changed claim lacks a required field or holds a
     *     character that this file cannot carry
     */
    public byte[] bytes() {
        Map<Segment, String> replaced = new HashMap<>();
        IdentityHashMap<TransactionSet, Integer> more = new IdentityHashMap<>();
        for (Entry entry : entries) {
            HealthCareClaim read = entry.read();
            HealthCareClaim now = entry.now();
            if (entry.isChanged() && read != null && now != null) {
                List<String> anew = new ClaimRewriting(entry.segments()).rewrite(read, now);
                entry.segments().forEach(segment -> replaced.put(segment, ""));
                replaced.put(entry.segments().getFirst(), String.join("", anew));
                more.merge(entry.set(), anew.size() - entry.segments().size(), Integer::sum);
            }
        }
        more.forEach((set, added) -> recount(set, added, replaced));
        StringBuilder text = new StringBuilder();
        for (Segment segment : file.segments()) {
            String other = replaced.get(segment);
            text.append(other == null ? segment.verbatim() : other);
        }
        return text.append(file.rest()).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Counts a set again whose claims were written anew. */
    private static void recount(TransactionSet set, int added, Map<Segment, String> replaced) {
        Segment se = set.segments().getLast();
        if (se.id().equals("SE")) {
            char separator = se.delimiters().element();
            replaced.put(
                    se,
                    se.lead()
                            + "SE"
                            + separator
                            + (set.segments().size() + added)
                            + separator
                            + se.element(2)
                            + se.delimiters().segment());
        }
    }
}
