package org.almoner.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A note that was read: its sections and sentences, and doors to what it mentions. Immutable. */
public record Note(String text, List<Section> sections, List<Sentence> sentences) {

    public Note {
        sections = List.copyOf(sections);
        sentences = List.copyOf(sentences);
    }

    /** Where these words or phrases stand, as whole words in any case, in the note's order. */
    public List<Mention> mentions(Collection<String> words) {
        List<Mention> found = new ArrayList<>();
        for (String word : words) {
            if (!word.isBlank()) {
                Matcher matcher = wholeWord(word.strip()).matcher(text);
                while (matcher.find()) {
                    found.add(mention(matcher.start(), matcher.end()));
                }
            }
        }
        found.sort(Comparator.comparingInt(Mention::offset).thenComparingInt(Mention::length));
        return List.copyOf(found);
    }

    /** Every side of the body that the note names. */
    public List<SideMention> sides() {
        return SideFinder.find(this);
    }

    /** The sides named of one body part, given in the singular: "knee". */
    public List<SideMention> sides(String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return sides().stream().filter(side -> wanted.equals(side.part())).toList();
    }

    public Section sectionAt(int position) {
        for (Section section : sections) {
            if (section.holds(position)) {
                return section;
            }
        }
        throw new IllegalArgumentException("The note has no position " + position);
    }

    Mention mention(int from, int to) {
        Section section = sectionAt(from);
        Standing standing = StandingReader.read(text, sentenceAt(from, to), section, from, to);
        return new Mention(text.substring(from, to), from, to - from, section, standing);
    }

    /** The sentence that holds a span; a span across two is taken as its own sentence. */
    Sentence sentenceAt(int from, int to) {
        for (Sentence sentence : sentences) {
            if (from >= sentence.offset() && to <= sentence.end()) {
                return sentence;
            }
        }
        return new Sentence(from, to - from);
    }

    /** Spaces in a phrase may be line breaks in the note. */
    private static Pattern wholeWord(String phrase) {
        StringBuilder pattern = new StringBuilder("(?<![\\p{L}\\p{N}])");
        String[] parts = phrase.split("\\s+", -1);
        for (int i = 0; i < parts.length; i++) {
            pattern.append(i == 0 ? "" : "\\s+").append(Pattern.quote(parts[i]));
        }
        pattern.append("(?![\\p{L}\\p{N}])");
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
