package org.almoner.x12.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** The guides we have, each read from its file when it is first asked for. */
public final class Guides {

    private static final String DICTIONARY = "005010.dictionary";

    private static final class Ours {
        static final Guides GUIDES = new Guides();
    }

    private final Dictionary dictionary = DictionaryText.parse(DICTIONARY, text(DICTIONARY));
    private final List<GuideText.Head> heads =
            text("guides.list")
                    .lines()
                    .filter(file -> !file.isBlank())
                    .map(file -> GuideText.head(file, text(file)))
                    .toList();
    private final ConcurrentHashMap<String, Guide> read = new ConcurrentHashMap<>();

    private Guides() {}

    /** The guides that come with Almoner. */
    public static Guides ours() {
        return Ours.GUIDES;
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    /**
     * The guides of an identifier (ST03 or GS08) and a set (ST01): none when we have none, several
     * when only the segment after the ST tells them apart (see {@link Guide#when}).
     */
    public List<Guide> list(String identifier, String set) {
        return heads.stream()
                .filter(head -> head.set().equals(set) && head.isCalled(identifier))
                .map(head -> read(head.file()))
                .toList();
    }

    /** Every guide, in the order of their files' names. */
    public List<Guide> listAll() {
        return heads.stream().map(head -> read(head.file())).toList();
    }

    private Guide read(String file) {
        return read.computeIfAbsent(file, name -> GuideText.parse(name, text(name), dictionary));
    }

    private static String text(String name) {
        try (InputStream in = Guides.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the product lacks its file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
