package org.almoner.codes.find;

import org.almoner.codes.find.Question.Kind;
import org.almoner.codes.find.Question.Meaning;
import org.almoner.codes.find.Question.Slot;
import org.almoner.codes.find.Spelling.Token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns what a person typed into a question: what each word may stand for in these books. */
final class Asker {
    static final String EQUALS = "=";
    static final String LIKE = "~";
    private static final int TOKENS_MOST = 40;
    private static final int TEXT_LENGTH_MOST = 400;
    private static final int MEANINGS_MOST = 10;
    private static final int PREFIX_LENGTH_LEAST = 3;
    private static final float BEGINNING = 0.5f;
    private static final float STAGE = 0.65f;
    private static final float SLOT_WEIGHT_MOST = 9f;
    private static final float LIGHT = 0.25f;

    static final Set<String> OTHER = Set.of("other", "oth", "nec", "elsewhere");
    static final Set<String> UNSPECIFIED = Set.of("unspecified", "nos", "unsp");
    private static final Set<String> SIDES =
            Set.of("left", "right", "bilateral", "both", "unilateral", "side", "laterality");
    private static final Set<String> EMPTY =
            Set.of(
                    "specified",
                    "classified",
                    "applicable",
                    "with",
                    "without",
                    "not",
                    "no",
                    "type",
                    "when",
                    "associated");
    private static final Set<String> BEFORE_SPECIFIED = Set.of("not", "otherwise", "as", "when");
    static final Set<String> ENCOUNTER = Set.of("initial", "subsequent", "sequela", "encounter");
    private static final Set<String> FUSED =
            Set.of(
                    "non", "post", "pre", "anti", "hyper", "hypo", "intra", "peri", "sub", "micro",
                    "macro", "poly", "multi", "para", "pseudo", "neuro", "cardio", "gastro");

    private final Lexicon lexicon;
    private final Synonyms synonyms;

    Asker(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.synonyms = Synonyms.standard();
    }

    /** Whether a word is known to stand for others, as "dm2" does. */
    boolean isShortForm(String word) {
        return !synonyms.of(String.join(" ", Spelling.words(word))).isEmpty();
    }

    /** Puts together one question. */
    private static final class Draft {
        final Map<Integer, Integer> bits = new HashMap<>();
        final List<Slot> slots = new ArrayList<>();
        int flags;
        boolean encounter;
        String before = "";

        /** Behind which of "type", "stage" and so on a word always stood; -1 where not always. */
        final Map<Integer, Integer> behind = new HashMap<>();

        void stands(int bit, int counted) {
            if (bit >= 0) {
                behind.merge(bit, counted, (one, other) -> one.equals(other) ? one : -1);
            }
        }

        int bit(int word) {
            Integer known = bits.get(word);
            if (known != null) {
                return known;
            }
            if (bits.size() == Question.WORDS_MOST) {
                return -1;
            }
            bits.put(word, bits.size());
            return bits.size() - 1;
        }
    }

    /** What a slot may stand for, in words of the books. */
    private record Draught(List<String> words, float trust, String how) {}

    Question ask(String text, boolean withSynonyms) {
        String kept = text.length() > TEXT_LENGTH_MOST ? text.substring(0, TEXT_LENGTH_MOST) : text;
        List<Token> tokens = Spelling.cut(kept);
        if (tokens.size() > TOKENS_MOST) {
            tokens = tokens.subList(0, TOKENS_MOST);
        }
        Draft draft = new Draft();
        for (int at = 0; at < tokens.size(); ) {
            at += slot(tokens, at, draft, withSynonyms);
        }
        int[] words = new int[draft.bits.size()];
        int[] behind = new int[words.length];
        draft.bits.forEach((word, bit) -> {
            words[bit] = word;
            behind[bit] = draft.behind.getOrDefault(bit, -1);
        });
        return new Question(draft.slots, words, behind, draft.flags);
    }

    /** Adds the slot that begins here and says how many words it took. */
    private int slot(List<Token> tokens, int at, Draft draft, boolean withSynonyms) {
        if (withSynonyms) {
            for (int count = Math.min(Synonyms.PHRASE_WORDS_MOST, tokens.size() - at);
                    count > 1;
                    count--) {
                List<String> phrase =
                        tokens.subList(at, at + count).stream().map(Token::word).toList();
                List<Synonyms.Meaning> known = synonyms.of(String.join(" ", phrase));
                if (!known.isEmpty()) {
                    List<Draught> meanings = new ArrayList<>();
                    meanings.add(new Draught(phrase, 1f, ""));
                    known.forEach(
                            each -> meanings.add(new Draught(each.words(), each.trust(), EQUALS)));
                    add(
                            draft,
                            String.join(" ", phrase),
                            tokens.get(at),
                            meanings,
                            Kind.WORD,
                            false);
                    return count;
                }
            }
        }
        Token token = tokens.get(at);
        String word = token.word();
        if (at + 1 < tokens.size()
                && lexicon.find(word + tokens.get(at + 1).word()) >= 0
                && word.length() + tokens.get(at + 1).word().length() > 5
                && !isNumber(word)) {
            String next = tokens.get(at + 1).word();
            if (lexicon.find(word) < 0 || lexicon.find(next) < 0 || FUSED.contains(word)) {
                add(
                        draft,
                        word + " " + next,
                        token,
                        List.of(
                                new Draught(List.of(word, next), 1f, ""),
                                new Draught(List.of(word + next), 0.97f, EQUALS)),
                        Kind.WORD,
                        false);
                return 2;
            }
        }
        List<Draught> meanings = meanings(word, at == tokens.size() - 1, withSynonyms);
        String plainest = meanings.isEmpty() ? word : plainest(word, meanings);
        if (plainest.equals("specified") && asksForOther(tokens, at)) {
            draft.flags |= Question.OTHER;
        }
        Kind kind = kind(plainest, token, draft);
        boolean light = EMPTY.contains(plainest);
        add(draft, word, token, meanings, kind, light);
        return 1;
    }

    /** "Specified anomalies" are the other ones; "other specified" and "not specified" say so. */
    private static boolean asksForOther(List<Token> tokens, int at) {
        String before = at == 0 ? "" : tokens.get(at - 1).word();
        return !tokens.get(at).negated() && !BEFORE_SPECIFIED.contains(before);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private String plainest(String word, List<Draught> meanings) {
        Draught best = meanings.getFirst();
        for (Draught each : meanings) {
            if (each.trust() > best.trust()) {
                best = each;
            }
        }
        return best.words().size() == 1 ? best.words().getFirst() : word;
    }

    private static Kind kind(String word, Token token, Draft draft) {
        if (word.equals("elsewhere") && !token.negated()) {
            // "In diseases classified elsewhere" asks for a manifestation.
            draft.flags |= Question.ELSEWHERE;
            return Kind.CONTROL;
        }
        if (OTHER.contains(word)) {
            draft.flags |= Question.OTHER;
            return Kind.CONTROL;
        }
        if (UNSPECIFIED.contains(word)) {
            draft.flags |= Question.UNSPECIFIED;
            return Kind.CONTROL;
        }
        if (SIDES.contains(word)) {
            switch (word) {
                case "left" -> draft.flags |= Question.LEFT;
                case "right" -> draft.flags |= Question.RIGHT;
                case "bilateral", "both" -> draft.flags |= Question.BOTH;
                default -> {}
            }
            return Kind.CONTROL;
        }
        if (ENCOUNTER.contains(word) || isSeventh(word)) {
            draft.encounter |= !word.equals("encounter");
            return Kind.ENCOUNTER;
        }
        return draft.encounter ? Kind.ENCOUNTER : Kind.WORD;
    }

    /** "7thp": the seventh character itself. */
    static boolean isSeventh(String word) {
        return word.length() == 4 && word.startsWith("7th");
    }

    private void add(
            Draft draft,
            String typed,
            Token token,
            List<Draught> meanings,
            Kind kind,
            boolean light) {
        List<Meaning> found = new ArrayList<>();
        float weight = 0;
        float surest = 0;
        for (Draught each : meanings) {
            int[] bits = new int[each.words().size()];
            float[] shares = new float[bits.length];
            float total = 0;
            boolean whole = true;
            for (int at = 0; at < bits.length; at++) {
                int number = lexicon.find(each.words().get(at));
                bits[at] = number < 0 ? -1 : draft.bit(number);
                String before = at == 0 ? draft.before : each.words().get(at - 1);
                draft.stands(bits[at], Spelling.isCounted(before) ? lexicon.find(before) : -1);
                whole &= bits[at] >= 0;
                String word = each.words().get(at);
                shares[at] =
                        EMPTY.contains(word) || SIDES.contains(word)
                                ? LIGHT
                                : number < 0 ? 3f : lexicon.worth(number);
                total += shares[at];
            }
            if (!whole && bits.length == 1) {
                continue;
            }
            for (int at = 0; at < shares.length; at++) {
                shares[at] /= total;
            }
            found.add(new Meaning(bits, shares, each.trust(), each.how()));
            if (each.trust() > surest) {
                surest = each.trust();
                weight = Math.min(SLOT_WEIGHT_MOST, total);
            }
            if (found.size() == MEANINGS_MOST) {
                break;
            }
        }
        if (found.isEmpty()) {
            weight = 3f;
        }
        if (light || kind == Kind.CONTROL) {
            weight = LIGHT;
        }
        if (token.optional()) {
            weight *= 0.5f;
        }
        draft.slots.add(new Slot(typed, kind, weight, token.negated(), List.copyOf(found)));
        draft.before = typed;
    }

    private List<Draught> meanings(String word, boolean last, boolean withSynonyms) {
        List<Draught> found = new ArrayList<>();
        int number = lexicon.find(word);
        List<Synonyms.Meaning> known = withSynonyms ? synonyms.of(word) : List.of();
        int[] learned = lexicon.shortForms.get(word);
        boolean shortForm =
                known.stream().anyMatch(Synonyms.Meaning::abbreviation) || learned != null;
        if (number >= 0) {
            found.add(new Draught(List.of(word), shortForm && word.length() < 4 ? 0.9f : 1f, ""));
        }
        known.forEach(each -> found.add(new Draught(each.words(), each.trust(), EQUALS)));
        if (learned != null) {
            learned(learned, found);
        }
        if (isNumber(word)) {
            stages(word, found);
        } else if (number >= 0 || known.isEmpty()) {
            relatives(word, found);
        }
        if (number < 0 && known.isEmpty()) {
            unknown(word, learned != null, found);
        } else if (last
                && number >= 0
                && word.length() >= PREFIX_LENGTH_LEAST
                && lexicon.frequency(number) < 3) {
            lookalikes(lexicon, lexicon.beginning(word, BEGINNING, 3), found);
        }
        found.sort(Comparator.comparingDouble(Draught::trust).reversed());
        return found;
    }

    private void learned(int[] pairs, List<Draught> found) {
        float total = 0;
        for (int at = 1; at < pairs.length; at += 2) {
            total += pairs[at];
        }
        for (int at = 0; at < pairs.length; at += 2) {
            float share = pairs[at + 1] / total;
            if (share >= 0.02f) {
                String meaning = lexicon.words[pairs[at]];
                if (found.stream().noneMatch(each -> each.words().equals(List.of(meaning)))) {
                    found.add(new Draught(List.of(meaning), 0.72f + 0.25f * share, EQUALS));
                }
            }
        }
    }

    /** "3" may be meant where the books divide it into "3a" and "3b". */
    private void stages(String word, List<Draught> found) {
        for (char letter = 'a'; letter <= 'c'; letter++) {
            if (lexicon.find(word + letter) >= 0) {
                found.add(new Draught(List.of(word + letter), STAGE, LIKE));
            }
        }
    }

    private void relatives(String word, List<Draught> found) {
        int[] list = lexicon.relatives(word);
        List<Draught> near = new ArrayList<>();
        for (int each : list) {
            String other = lexicon.words[each];
            int likeness = other.equals(word) ? 0 : Roots.likeness(word, other);
            if (likeness > 0) {
                near.add(new Draught(List.of(other), likeness / 100f, LIKE));
            }
        }
        near.sort(Comparator.comparingDouble(Draught::trust).reversed());
        found.addAll(near.subList(0, Math.min(5, near.size())));
    }

    /** A word that the books do not know: two words in one, a slip, a beginning, a shortening. */
    private void unknown(String word, boolean learned, List<Draught> found) {
        int cut = 1;
        while (cut < word.length()
                && Character.isDigit(word.charAt(cut)) == Character.isDigit(word.charAt(0))) {
            cut++;
        }
        if (cut < word.length()) {
            parts(word.substring(0, cut), word.substring(cut), found);
            return;
        }
        for (int at = 3; at <= word.length() - 4 && found.isEmpty(); at++) {
            String head = word.substring(0, at);
            if (FUSED.contains(head)) {
                parts(head, word.substring(at), found);
            }
        }
        if (word.length() < 2 || learned) {
            return;
        }
        lookalikes(lexicon, lexicon.misspelt(word), found);
        if (found.isEmpty() || word.length() < 6) {
            lookalikes(lexicon, lexicon.lengthened(word), found);
        }
        if (found.isEmpty()) {
            for (int at = 4; at <= word.length() - 4; at++) {
                if (lexicon.find(word.substring(0, at)) >= 0
                        && lexicon.find(word.substring(at)) >= 0) {
                    parts(word.substring(0, at), word.substring(at), found);
                    return;
                }
            }
        }
    }

    private void parts(String one, String other, List<Draught> found) {
        List<String> words = new ArrayList<>();
        for (String part : List.of(one, other)) {
            List<Synonyms.Meaning> known = synonyms.of(part);
            if (lexicon.find(part) >= 0) {
                words.add(part);
            } else if (!known.isEmpty()) {
                words.addAll(known.getFirst().words());
            } else {
                return;
            }
        }
        found.add(new Draught(words, 0.93f, EQUALS));
    }

    private static void lookalikes(
            Lexicon lexicon, List<Lexicon.Lookalike> list, List<Draught> found) {
        for (Lexicon.Lookalike each : list) {
            found.add(
                    new Draught(
                            List.of(lexicon.words[each.word()]),
                            Math.min(0.92f, each.trust()),
                            LIKE));
        }
    }
}
