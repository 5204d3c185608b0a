package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.ClaimFileReader.Found;
import org.almoner.claims.Remittance.ProviderAdjustment;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;
import org.almoner.x12.X12Finding;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What a stream of claims says of each set, kept; and whether it is what the whole file says. */
final class Streamed implements ClaimListener {

    final List<Heard> sets = new ArrayList<>();
    final List<X12Finding> findings = new ArrayList<>();

    /** One set. */
    static final class Heard {
        final TransactionSet opening;
        final List<HealthCareClaim> claims = new ArrayList<>();
        final List<Long> segments = new ArrayList<>();
        final List<Remittance.Claim> remitted = new ArrayList<>();
        final List<ProviderAdjustment> adjustments = new ArrayList<>();
        final List<Unread> unread = new ArrayList<>();
        @Nullable Remittance heading;
        boolean hasEnded;

        private Heard(TransactionSet opening) {
            this.opening = opening;
        }

        /** The remittance as it would have been read of the set as a whole. */
        @Nullable Remittance remittance() {
            Remittance head = heading;
            return head == null
                    ? null
                    : new Remittance(
                            head.control(),
                            head.handling(),
                            head.paid(),
                            head.method(),
                            head.date(),
                            head.trace(),
                            head.payerName(),
                            head.payerId(),
                            head.payeeName(),
                            head.payeeId(),
                            remitted,
                            adjustments,
                            head.detail());
        }
    }

    static Streamed read(String text) {
        return read(text.getBytes(StandardCharsets.ISO_8859_1), 1 << 16);
    }

    /** Reads bytes that come in pieces of so many. */
    static Streamed read(byte[] bytes, int piece) {
        Streamed heard = new Streamed();
        try {
            ClaimStream.read(new Pieces(ByteBuffer.wrap(bytes), piece), heard);
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail to be read", e);
        }
        return heard;
    }

    private record Pieces(ByteBuffer bytes, int piece) implements ReadableByteChannel {

        @Override
        public int read(ByteBuffer target) {
            if (!bytes.hasRemaining()) {
                return -1;
            }
            int length = Math.min(piece, Math.min(target.remaining(), bytes.remaining()));
            target.put(bytes.slice(bytes.position(), length));
            bytes.position(bytes.position() + length);
            return length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    /**
     * Reads a file both ways.
     *
     * @return how many claims were the same
     */
    static int sameAsTheWhole(byte[] bytes) {
        X12File file = X12File.read(bytes);
        Streamed heard = read(bytes, 997);
        assertThat(heard.findings).isEqualTo(file.findings());
        Iterator<Heard> streamed = heard.sets.iterator();
        int same = 0;
        for (TransactionSet set : file.sets()) {
            same +=
                    switch (set.id()) {
                        case "837" -> sameClaims(set, streamed.next());
                        case "835" -> sameRemittance(set, streamed.next());
                        default -> 0;
                    };
        }
        assertThat(streamed.hasNext()).isFalse();
        return same;
    }

    private static int sameClaims(TransactionSet set, Heard heard) {
        assertThat(heard.hasEnded).isTrue();
        List<? extends Found<? extends HealthCareClaim>> whole;
        try {
            whole = new ClaimFileReader<>(set, ClaimReading.of(set)).find();
        } catch (UnreadableTransactionException levels) {
            assertThat(heard.claims.size() + heard.unread.size())
                    .isEqualTo(Math.toIntExact(count(set, "CLM")));
            return 0;
        }
        List<HealthCareClaim> claims = new ArrayList<>();
        List<Long> segments = new ArrayList<>();
        List<Long> unread = new ArrayList<>();
        for (var found : whole) {
            long segment = found.segments().getFirst().number();
            HealthCareClaim claim = found.claim();
            if (claim == null) {
                unread.add(segment);
            } else {
                claims.add(claim);
                segments.add(segment);
            }
        }
        assertThat(heard.claims).isEqualTo(claims);
        assertThat(heard.segments).isEqualTo(segments);
        assertThat(heard.unread.stream().map(Unread::segment).toList()).isEqualTo(unread);
        return claims.size();
    }

    private static int sameRemittance(TransactionSet set, Heard heard) {
        assertThat(heard.hasEnded).isTrue();
        Remittance whole;
        try {
            whole = Remittance835.read(set);
        } catch (UnreadableTransactionException e) {
            assertThat(heard.unread).isNotEmpty();
            return 0;
        }
        assertThat(heard.unread).isEmpty();
        assertThat(heard.remittance()).isEqualTo(whole);
        return whole.claims().size();
    }

    private static long count(TransactionSet set, String id) {
        return set.segments().stream().filter(segment -> segment.id().equals(id)).count();
    }

    @Override
    public void beginSet(TransactionSet opening) {
        sets.add(new Heard(opening));
    }

    @Override
    public void claim(HealthCareClaim claim, long segment) {
        sets.getLast().claims.add(claim);
        sets.getLast().segments.add(segment);
    }

    @Override
    public void payment(Remittance heading, long segment) {
        sets.getLast().heading = heading;
    }

    @Override
    public void remitted(Remittance.Claim claim, long segment) {
        sets.getLast().remitted.add(claim);
        sets.getLast().segments.add(segment);
    }

    @Override
    public void adjusted(ProviderAdjustment adjustment, long segment) {
        sets.getLast().adjustments.add(adjustment);
    }

    @Override
    public void unread(Unread unread) {
        sets.getLast().unread.add(unread);
    }

    @Override
    public void endSet() {
        sets.getLast().hasEnded = true;
    }

    @Override
    public void finding(X12Finding finding) {
        findings.add(finding);
    }
}
