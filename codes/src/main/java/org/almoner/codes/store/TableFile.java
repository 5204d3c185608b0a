package org.almoner.codes.store;

import org.almoner.codes.store.Release.Source;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A release on disk. After the magic word comes a head of so many bytes (release, sources, columns
 * and the length of each part), then the parts in the order columns, first keys, their first rows,
 * starts of the texts, texts; numbers are little-endian. Opening reads the head and maps the rest.
 */
final class TableFile {

    /** Changes whenever the layout does; a file with another one is compiled anew. */
    private static final long MAGIC = 0x32_42_54_4D_4C_41L;

    private static final int HEAD_MOST = 1 << 20;
    private static final int PREFIX = Long.BYTES + Integer.BYTES;

    private TableFile() {}

    static void write(TableDraft draft, Release release, Path file) throws IOException {
        int[] order = draft.order();
        List<Long> keys = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at < order.length; at++) {
            long key = draft.value(0, order[at]);
            if (at == 0 || key != keys.getLast()) {
                keys.add(key);
                starts.add(at);
            }
        }
        starts.add(order.length);
        List<Packing> packings = new ArrayList<>();
        for (int column = 0; column < draft.set().columns().size(); column++) {
            packings.add(Packing.of(draft, column));
        }
        byte[] head = head(release, draft, packings, keys.size());
        try (FileChannel channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE);
                var out =
                        new Little(
                                new BufferedOutputStream(
                                        Channels.newOutputStream(channel), 1 << 16))) {
            out.number(MAGIC);
            out.integer(head.length);
            out.bytes(head);
            columns(draft, packings, order, out);
            for (long key : keys) {
                out.number(key);
            }
            for (int start : starts) {
                out.integer(start);
            }
            texts(draft.texts(), out);
            out.flush();
            channel.force(true);
        }
    }

    private static void columns(TableDraft draft, List<Packing> packings, int[] order, Little out)
            throws IOException {
        List<Column> columns = draft.set().columns();
        for (int column = 0; column < columns.size(); column++) {
            Packing packing = packings.get(column);
            Column.Kind kind = columns.get(column).kind();
            long absent = Packing.absent(kind);
            boolean text = kind == Column.Kind.TEXT;
            for (int row : packing.width() == 0 ? new int[0] : order) {
                out.number(packing.put(draft.value(column, row), absent, text), packing.width());
            }
        }
    }

    private static void texts(List<String> texts, Little out) throws IOException {
        var letters = new ByteArrayOutputStream();
        for (String text : texts) {
            out.integer(letters.size());
            letters.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
        out.integer(letters.size());
        out.bytes(letters.toByteArray());
    }

    private static byte[] head(
            Release release, TableDraft draft, List<Packing> packings, int distinct)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeUTF(release.set());
        out.writeUTF(shape(draft.set()));
        out.writeUTF(release.from().toString());
        out.writeInt(release.edition());
        out.writeUTF(release.title());
        out.writeInt(release.rows());
        out.writeInt(release.sources().size());
        for (Source source : release.sources()) {
            out.writeUTF(source.name());
            out.writeUTF(source.sha256());
        }
        for (Packing packing : packings) {
            out.writeLong(packing.base());
            out.writeLong(packing.step());
            out.writeByte(packing.width());
        }
        out.writeInt(distinct);
        out.writeInt(draft.texts().size());
        long letters = 0;
        for (String text : draft.texts()) {
            letters += text.getBytes(StandardCharsets.UTF_8).length;
        }
        out.writeInt(Math.toIntExact(letters));
        return bytes.toByteArray();
    }

    /** The columns in words; a file made when they were others is not taken for one of today. */
    private static String shape(PublishedSet set) {
        var shape = new StringBuilder();
        for (Column column : set.columns()) {
            shape.append(column.name()).append(':').append(column.kind());
            shape.append(column.scale() == 0 ? "" : "." + column.scale());
            shape.append(column.key() ? "*" : "").append(' ');
        }
        return shape.toString().strip();
    }

    /**
     * Maps a file.
     *
     * @throws StoreException when it is no whole table of this set
     */
    static Table open(Path file, PublishedSet set) {
        try (FileChannel channel = FileChannel.open(file)) {
            MemorySegment bytes =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            return read(file, set, bytes);
        } catch (IOException | RuntimeException e) {
            throw new StoreException(
                    "%s cannot be used (%s); delete it and load its release again."
                            .formatted(file.getFileName(), reason(e)),
                    e);
        }
    }

    private static String reason(Exception e) {
        return e instanceof StoreException known ? known.problem() : e.getClass().getSimpleName();
    }

    private static Table read(Path file, PublishedSet set, MemorySegment bytes) throws IOException {
        if (bytes.byteSize() < PREFIX || number(bytes, 0) != MAGIC) {
            throw new StoreException("it was made by another version");
        }
        int headLength = integer(bytes, Long.BYTES);
        if (headLength < 0 || headLength > HEAD_MOST || headLength > bytes.byteSize() - PREFIX) {
            throw new StoreException("its head is damaged");
        }
        byte[] head = new byte[headLength];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, PREFIX, head, 0, headLength);
        try (var in = new DataInputStream(new ByteArrayInputStream(head))) {
            String name = in.readUTF();
            if (!name.equals(set.id()) || !in.readUTF().equals(shape(set))) {
                throw new StoreException("its columns are not those of today");
            }
            Release release = release(name, in);
            Table.Places places =
                    places(
                            packings(set, in),
                            release.rows(),
                            in.readInt(),
                            in.readInt(),
                            PREFIX + headLength);
            if (places.text() + in.readInt() != Files.size(file)) {
                throw new StoreException("it is cut or has grown");
            }
            return new Table(set, release, bytes, places);
        }
    }

    private static Release release(String set, DataInputStream in) throws IOException {
        LocalDate from = LocalDate.parse(in.readUTF());
        int edition = in.readInt();
        String title = in.readUTF();
        int rows = in.readInt();
        int count = in.readInt();
        List<Source> sources = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            sources.add(new Source(in.readUTF(), in.readUTF()));
        }
        return new Release(set, from, edition, title, rows, sources);
    }

    private static List<Packing> packings(PublishedSet set, DataInputStream in) throws IOException {
        List<Packing> packings = new ArrayList<>();
        for (int column = 0; column < set.columns().size(); column++) {
            packings.add(new Packing(in.readLong(), in.readLong(), in.readUnsignedByte()));
        }
        return packings;
    }

    private static Table.Places places(
            List<Packing> packings, int rows, int distinct, int texts, long begin) {
        long at = begin;
        List<Long> columns = new ArrayList<>();
        for (Packing packing : packings) {
            columns.add(at);
            at += (long) rows * packing.width();
        }
        long keys = at;
        long starts = keys + (long) distinct * Long.BYTES;
        long textStarts = starts + (distinct + 1L) * Integer.BYTES;
        long text = textStarts + (texts + 1L) * Integer.BYTES;
        return new Table.Places(columns, packings, keys, starts, distinct, textStarts, text);
    }

    private static long number(MemorySegment bytes, long at) {
        return bytes.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), at);
    }

    private static int integer(MemorySegment bytes, long at) {
        return bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), at);
    }

    /** Writes numbers with their smallest byte first. */
    private static final class Little implements AutoCloseable {
        private final OutputStream out;
        private final ByteBuffer buffer =
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);

        Little(OutputStream out) {
            this.out = out;
        }

        void number(long value) throws IOException {
            number(value, Long.BYTES);
        }

        /** The lowest bytes of a number. */
        void number(long value, int width) throws IOException {
            buffer.clear().putLong(value);
            out.write(buffer.array(), 0, width);
        }

        void integer(int value) throws IOException {
            buffer.clear().putInt(value);
            out.write(buffer.array(), 0, Integer.BYTES);
        }

        void bytes(byte[] value) throws IOException {
            out.write(value);
        }

        void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
