package org.almoner.codes.load;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Which letters a file is written in: by its byte order mark, else UTF-8 where its beginning is
 * that, else Windows-1252, in which CMS writes. UTF-16 without a mark is known by its zero bytes.
 */
final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 1 << 20;

    private Charsets() {}

    static BufferedReader reader(SourceFile file) throws IOException {
        InputStream in = new BufferedInputStream(file.open(), 1 << 16);
        byte[] begin;
        try (var looked = file.open()) {
            begin = looked.readNBytes(LOOKED_AT);
        }
        var reader = new BufferedReader(new InputStreamReader(in, of(begin)), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static Charset of(byte[] begin) {
        if (starts(begin, 0xFE, 0xFF) || starts(begin, 0x00)) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(begin, 0xFF, 0xFE) || (begin.length > 1 && begin[0] != 0 && begin[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return isUtf8(begin) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** Malformed letters speak against it; a last letter that is cut off does not. */
    private static boolean isUtf8(byte[] begin) {
        CharBuffer letters = CharBuffer.allocate(begin.length + 1);
        CoderResult result =
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(begin), letters, false);
        return !result.isError();
    }

    private static boolean starts(byte[] begin, int... with) {
        for (int index = 0; index < with.length; index++) {
            if (index >= begin.length || (begin[index] & 0xFF) != with[index]) {
                return false;
            }
        }
        return true;
    }
}
