package org.almoner.codes.load;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.SoftReference;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A published file, wherever it was found: in a folder, in a zip, behind a compression. */
public final class SourceFile {

    private final String path;
    private final String hint;
    private final Opener opener;
    private final Map<String, SourceFile> all;

    /** Kept while there is room, since a load may be of thousands of files. */
    private SoftReference<Head> head = new SoftReference<>(null);

    /** Opens the file from its first byte, as often as it is asked. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * @param path as the user knows it; behind an exclamation mark the name inside an archive
     * @param hint what a manifest beside it says of its release; empty when nothing
     * @param all by their paths the files that were found with it
     */
    SourceFile(String path, String hint, Opener opener, Map<String, SourceFile> all) {
        this.all = all;
        this.path = path;
        this.hint = hint;
        this.opener = opener;
    }

    /** A file that is held in memory. */
    static SourceFile of(String path, String hint, byte[] bytes, Map<String, SourceFile> all) {
        return new SourceFile(path, hint, () -> new ByteArrayInputStream(bytes), all);
    }

    /** A file found with this one, by its path from this one's folder, such as {@code ../a.txt}. */
    public Optional<SourceFile> findBeside(String relative) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String wanted = relative;
        while (wanted.startsWith("../")) {
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            wanted = wanted.substring(3);
        }
        return Optional.ofNullable(all.get(folder + wanted));
    }

    public String path() {
        return path;
    }

    /** The last part of the path, in small letters and without a compression's ending. */
    public String name() {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
        return name.toLowerCase(Locale.ROOT).replaceAll("\\.(xz|gz)$", "");
    }

    public String hint() {
        return hint;
    }

    /** How it begins. */
    Head head() throws IOException, LoadException {
        @Nullable Head known = head.get();
        if (known == null) {
            known = Head.of(this);
            head = new SoftReference<>(known);
        }
        return known;
    }

    public InputStream open() throws IOException {
        return opener.open();
    }

    /** Of its bytes as they are read, in hexadecimal. */
    String sha256() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(open(), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
