package org.almoner.bench;

import com.imsweb.x12.reader.X12Reader;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;

import org.almoner.claims.ClaimStream;
import org.almoner.x12.Limits;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.check.CheckResult;
import org.almoner.x12.check.CodeSets;
import org.almoner.x12.check.X12Check;
import org.almoner.x12.guide.Guides;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Each reader with what it does to a file; what it returns is only compared with itself. */
enum Contender {
    COUNT("count terminators", "256m") {
        @Override
        long read(Path file) throws Exception {
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            long count = 0;
            try (FileChannel channel = FileChannel.open(file)) {
                while (channel.read(buffer.clear()) > 0) {
                    byte[] bytes = buffer.array();
                    for (int at = 0; at < buffer.position(); at++) {
                        count += bytes[at] == '~' ? 1 : 0;
                    }
                }
            }
            return count;
        }
    },
    SPLIT("Almoner, split into elements", "256m") {
        @Override
        long read(Path file) throws Exception {
            long elements = 0;
            try (FileChannel channel = FileChannel.open(file)) {
                SegmentReader reader = SegmentReader.over(channel, Limits.USUAL, _ -> {});
                while (reader.next()) {
                    elements += reader.size();
                }
            }
            return elements;
        }
    },
    SYNTAX("Almoner, check of SNIP type 1", "256m") {
        @Override
        long read(Path file) throws Exception {
            return check(file, 1);
        }

        @Override
        boolean usesAllCores() {
            return true;
        }
    },
    CHECK("Almoner, check of SNIP types 1 to 4", "256m") {
        @Override
        long read(Path file) throws Exception {
            return check(file, 4);
        }

        @Override
        boolean usesAllCores() {
            return true;
        }
    },
    TYPED("Almoner, typed claims or remittance", "256m") {
        @Override
        long read(Path file) throws Exception {
            TypedClaims claims = new TypedClaims();
            try (FileChannel channel = FileChannel.open(file)) {
                ClaimStream.read(channel, claims);
            }
            return claims.lines();
        }
    },
    STAEDI("StAEDI 1.26, no schema", "1g") {
        @Override
        long read(Path file) throws Exception {
            long elements = 0;
            try (InputStream in = Files.newInputStream(file);
                    EDIStreamReader reader =
                            EDIInputFactory.newFactory().createEDIStreamReader(in)) {
                while (reader.hasNext()) {
                    if (reader.next() == EDIStreamEvent.ELEMENT_DATA) {
                        elements++;
                    }
                }
            }
            return elements;
        }
    },
    STAEDI_SCHEMA("StAEDI 1.26, with our guide as its schema", "1g") {
        @Override
        long read(Path file) throws Exception {
            return isRemittance(file)
                    ? StaediCheck.elements(file, "005010X221A1", "835")
                    : StaediCheck.elements(file, "005010X222A1", "837");
        }

        @Override
        int rounds(int asked) {
            return 1;
        }
    },
    IMSWEB("imsweb x12-parser 1.13", "18g") {
        @Override
        long read(Path file) throws Exception {
            X12Reader.FileType type =
                    isRemittance(file)
                            ? X12Reader.FileType.ANSI835_5010_X221
                            : X12Reader.FileType.ANSI837_5010_X222;
            return new X12Reader(type, Files.newInputStream(file), StandardCharsets.ISO_8859_1)
                    .getLoops()
                    .size();
        }

        @Override
        int rounds(int asked) {
            return 1;
        }
    };

    private final String title;
    private final String heap;

    Contender(String title, String heap) {
        this.title = title;
        this.heap = heap;
    }

    /** Reads the whole file once and says what it saw. */
    abstract long read(Path file) throws Exception;

    String title() {
        return title;
    }

    /** The heap it gets, as java's -Xmx. */
    String heap() {
        return heap;
    }

    int rounds(int asked) {
        return asked;
    }

    /** Whether it is faster with more cores than one. */
    boolean usesAllCores() {
        return false;
    }

    boolean reads(Path file) {
        return Files.exists(file);
    }

    private static boolean isRemittance(Path file) {
        return file.getFileName().toString().startsWith("835");
    }

    private static long check(Path file, int snip) throws Exception {
        try (FileChannel channel = FileChannel.open(file)) {
            CheckResult result = new X12Check(Guides.ours(), CodeSets.NONE, snip).check(channel);
            if (!result.valid()) {
                throw new IllegalStateException(result.findings().getFirst().line());
            }
            return result.transactions().stream().mapToLong(CheckResult.CheckedSet::claims).sum();
        }
    }
}
