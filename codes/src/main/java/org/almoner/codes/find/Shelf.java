package org.almoner.codes.find;

import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Codes and terms as numbers, for judging candidates quickly: which words a term holds, which code
 * it leads to, and how codes stand below each other. Read-only; safe for use by many threads.
 *
 * <p>Codes that differ only in the seventh character are one node, which lists the characters with
 * what they say.
 */
final class Shelf {
    /** Flags on a word of a term. */
    static final int OPTIONAL = 1 << 30;

    static final int NEGATED = 1 << 29;
    static final int WORD = NEGATED - 1;

    final String[] words;

    /** How many terms hold the word, drugs left out. */
    final int[] frequency;

    final String[] systems;
    final byte[] system;
    final String[] code;
    final boolean[] billable;
    final int[] parent;
    final int[] from;
    final int[] to;

    /** The place in {@link #extensions}, or -1. */
    final int[] extension;

    /** The first term of a node is its title; those of the next node begin behind the last. */
    final int[] firstTerm;

    final byte[] origin;
    final int[] node;

    /** Where the words of a term begin in {@link #tokens}; one more than there are terms. */
    final int[] tokenStart;

    final int[] tokens;
    final List<List<Extension>> extensions;

    /** Node, first and last node of what is coded with it, three numbers each, by node. */
    final int[] links;

    /** Learned from short titles: word, the numbers of what it stands for, and how often. */
    final Map<String, int[]> shortForms;

    /** A seventh character. */
    record Extension(char letter, String text) {}

    int nodes() {
        return code.length;
    }

    int terms() {
        return origin.length;
    }

    int lastTerm(int of) {
        return of + 1 < firstTerm.length ? firstTerm[of + 1] : origin.length;
    }

    private Shelf(Parts parts) {
        words = parts.words;
        frequency = parts.frequency;
        systems = parts.systems;
        system = parts.system;
        code = parts.code;
        billable = parts.billable;
        parent = parts.parent;
        from = parts.from;
        to = parts.to;
        extension = parts.extension;
        firstTerm = parts.firstTerm;
        origin = parts.origin;
        node = parts.node;
        tokenStart = parts.tokenStart;
        tokens = parts.tokens;
        extensions = parts.extensions;
        shortForms = parts.shortForms;
        links = parts.links;
    }

    /** What a shelf is made of, while it is being made or read. */
    static final class Parts {
        String[] words = {};
        int[] frequency = {};
        String[] systems = {};
        byte[] system = {};
        String[] code = {};
        boolean[] billable = {};
        int[] parent = {};
        int[] from = {};
        int[] to = {};
        int[] extension = {};
        int[] firstTerm = {};
        byte[] origin = {};
        int[] node = {};
        int[] tokenStart = {};
        int[] tokens = {};
        List<List<Extension>> extensions = List.of();
        Map<String, int[]> shortForms = Map.of();
        int[] links = {};

        Shelf shelf() {
            return new Shelf(this);
        }
    }

    void write(IndexOutput out) throws IOException {
        strings(out, words);
        ints(out, frequency);
        strings(out, systems);
        out.writeVInt(system.length);
        out.writeBytes(system, system.length);
        strings(out, code);
        for (boolean each : billable) {
            out.writeByte((byte) (each ? 1 : 0));
        }
        ints(out, parent);
        ints(out, from);
        ints(out, to);
        ints(out, extension);
        ints(out, firstTerm);
        out.writeVInt(origin.length);
        out.writeBytes(origin, origin.length);
        ints(out, node);
        ints(out, tokenStart);
        ints(out, tokens);
        out.writeVInt(extensions.size());
        for (List<Extension> list : extensions) {
            out.writeVInt(list.size());
            for (Extension each : list) {
                out.writeByte((byte) each.letter());
                out.writeString(each.text());
            }
        }
        out.writeVInt(shortForms.size());
        for (Map.Entry<String, int[]> each : new TreeMap<>(shortForms).entrySet()) {
            out.writeString(each.getKey());
            ints(out, each.getValue());
        }
        ints(out, links);
    }

    static Shelf read(IndexInput in) throws IOException {
        Parts parts = new Parts();
        parts.words = strings(in);
        parts.frequency = ints(in);
        parts.systems = strings(in);
        parts.system = bytes(in);
        parts.code = strings(in);
        parts.billable = new boolean[parts.code.length];
        for (int at = 0; at < parts.billable.length; at++) {
            parts.billable[at] = in.readByte() == 1;
        }
        parts.parent = ints(in);
        parts.from = ints(in);
        parts.to = ints(in);
        parts.extension = ints(in);
        parts.firstTerm = ints(in);
        parts.origin = bytes(in);
        parts.node = ints(in);
        parts.tokenStart = ints(in);
        parts.tokens = ints(in);
        int count = in.readVInt();
        List<List<Extension>> extensions = new ArrayList<>(count);
        for (int at = 0; at < count; at++) {
            int size = in.readVInt();
            List<Extension> list = new ArrayList<>(size);
            for (int each = 0; each < size; each++) {
                list.add(new Extension((char) in.readByte(), in.readString()));
            }
            extensions.add(list);
        }
        parts.extensions = extensions;
        int forms = in.readVInt();
        Map<String, int[]> shortForms = HashMap.newHashMap(forms);
        for (int at = 0; at < forms; at++) {
            shortForms.put(in.readString(), ints(in));
        }
        parts.shortForms = shortForms;
        parts.links = ints(in);
        return parts.shelf();
    }

    private static void strings(IndexOutput out, String[] list) throws IOException {
        out.writeVInt(list.length);
        for (String each : list) {
            out.writeString(each);
        }
    }

    private static String[] strings(IndexInput in) throws IOException {
        String[] list = new String[in.readVInt()];
        for (int at = 0; at < list.length; at++) {
            list[at] = in.readString();
        }
        return list;
    }

    private static void ints(IndexOutput out, int[] list) throws IOException {
        out.writeVInt(list.length);
        for (int each : list) {
            out.writeInt(each);
        }
    }

    private static int[] ints(IndexInput in) throws IOException {
        int[] list = new int[in.readVInt()];
        in.readInts(list, 0, list.length);
        return list;
    }

    private static byte[] bytes(IndexInput in) throws IOException {
        byte[] list = new byte[in.readVInt()];
        in.readBytes(list, 0, list.length);
        return list;
    }

    /** Where a code stands, or -1; the one in force on that day where it stands twice. */
    int find(int ofSystem, String wanted, int day) {
        int low = Arrays.binarySearch(code, wanted);
        if (low < 0) {
            return -1;
        }
        while (low > 0 && code[low - 1].equals(wanted)) {
            low--;
        }
        for (int at = low; at < code.length && code[at].equals(wanted); at++) {
            if ((ofSystem < 0 || system[at] == ofSystem) && from[at] <= day && day <= to[at]) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a code asks for this other one as well. */
    boolean isLinked(int of, int other) {
        for (int at = of; at >= 0; at = parent[at]) {
            int low = 0;
            int high = links.length / 3;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (links[3 * middle] < at) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            for (int link = low; 3 * link < links.length && links[3 * link] == at; link++) {
                if (links[3 * link + 1] <= other && other <= links[3 * link + 2]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first node whose code is this or behind it. */
    int findFrom(String wanted) {
        int low = 0;
        int high = code.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (code[middle].compareTo(wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
