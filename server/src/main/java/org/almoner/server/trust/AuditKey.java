package org.almoner.server.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that chains the audit rows (HMAC-SHA-256). It lives in a file outside the database, so
 * that whoever can write the database still cannot write a row that fits.
 */
public final class AuditKey {

    static final String GENESIS = "0".repeat(64);
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    AuditKey(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** Opens {@code folder/audit.key}, or makes it, readable by its owner only. */
    public static AuditKey in(Path folder) {
        Path file = folder.resolve("audit.key");
        try {
            if (Files.notExists(file)) {
                create(folder, file);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException(
                        "The audit key %s must hold 32 bytes; it holds %d."
                                .formatted(file, bytes.length));
            }
            return new AuditKey(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The audit key %s cannot be read.".formatted(file), failed);
        }
    }

    private static void create(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try {
            Files.createFile(file, ownerOnly);
            Files.write(file, bytes, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException raced) {
            // Another start made it first; its key is the one to read.
        }
    }

    /** The hash, in hex, of a row that follows the row with hash {@code previous}. */
    String chain(String previous, AuditRow row) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(HexFormat.of().parseHex(previous));
            return HexFormat.of()
                    .formatHex(mac.doFinal(row.canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HmacSHA256.", missing);
        }
    }
}
