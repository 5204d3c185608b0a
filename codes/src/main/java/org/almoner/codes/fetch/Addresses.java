package org.almoner.codes.fetch;

import org.almoner.codes.load.LoadException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The list of addresses: one a line, perhaps with {@code sha256=} and {@code effective=} behind it;
 * what stands behind a # is for people. {@code {fy}}, {@code {year}}, {@code {yy}}, {@code {q}},
 * {@code {month}} and {@code {letter}} stand for the fiscal year, the year, its last two digits,
 * the quarter, its first month and its letter, on the day of fetching.
 */
public final class Addresses {

    private static final String OURS = "addresses.txt";
    private static final int MOST = 500;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final List<String> MONTHS = List.of("january", "april", "july", "october");

    private Addresses() {}

    /** The list that ships with the product, as it stands. */
    public static String ours() {
        try (InputStream in = Addresses.class.getResourceAsStream(OURS)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The list " + OURS + " is missing from the program; install it again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + OURS + " cannot be read.", e);
        }
    }

    /** The user's list; where there is none yet, ours is put there for the user to edit. */
    public static List<Address> open(Path file, LocalDate today) throws IOException, LoadException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, ours());
        }
        return read(file.toString(), Files.readString(file), today);
    }

    /**
     * Reads a list.
     *
     * @throws LoadException naming the first line that is not understood
     */
    public static List<Address> read(String name, String text, LocalDate today)
            throws LoadException {
        List<Address> addresses = new ArrayList<>();
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            int comment = each.indexOf('#');
            String said = (comment < 0 ? each : each.substring(0, comment)).strip();
            if (!said.isEmpty()) {
                addresses.add(address(name, line, said, today));
            }
        }
        if (addresses.size() > MOST) {
            throw new LoadException(name + " has more than " + MOST + " addresses.");
        }
        return List.copyOf(addresses);
    }

    private static Address address(String name, int line, String said, LocalDate today)
            throws LoadException {
        String[] words = said.split("\\s+", -1);
        String sha256 = "";
        String effective = "";
        for (int index = 1; index < words.length; index++) {
            String word = words[index].toLowerCase(Locale.ROOT);
            if (word.startsWith("sha256=") && SHA256.matcher(word.substring(7)).matches()) {
                sha256 = word.substring(7);
            } else if (word.startsWith("effective=") && isDay(word.substring(10))) {
                effective = word.substring(10);
            } else {
                throw at(
                        name,
                        line,
                        "'%s' is not understood; sha256=… and effective=2025-10-01 or"
                                + " effective=modified may stand behind an address",
                        words[index]);
            }
        }
        return new Address(uri(name, line, filled(words[0], today)), line, sha256, effective);
    }

    private static boolean isDay(String said) {
        try {
            return said.equals(Address.MODIFIED) || LocalDate.parse(said).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static URI uri(String name, int line, String address) throws LoadException {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme();
            if (uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw at(name, line, "'%s' is no address", address);
        }
        throw at(name, line, "'%s' is no address that begins with https://", address);
    }

    private static LoadException at(String name, int line, String problem, String what) {
        return new LoadException("%s, line %d: ".formatted(name, line) + problem.formatted(what));
    }

    private static String filled(String address, LocalDate today) {
        int quarter = (today.getMonthValue() - 1) / 3;
        int fiscal = today.getMonthValue() >= 10 ? today.getYear() + 1 : today.getYear();
        return address.replace("{fy}", String.valueOf(fiscal))
                .replace("{year}", String.valueOf(today.getYear()))
                .replace("{yy}", "%02d".formatted(today.getYear() % 100))
                .replace("{q}", String.valueOf(quarter + 1))
                .replace("{month}", MONTHS.get(quarter))
                .replace("{letter}", String.valueOf((char) ('a' + quarter)));
    }
}
