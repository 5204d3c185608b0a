package org.almoner.codes.find;

import java.util.Arrays;

/** How nodes stand below each other, and what their titles say in general. */
final class Tree {
    private final Shelf shelf;
    private final int[] firstChild;
    private final int[] nextSibling;

    /** A side as {@link WordFacts} counts them. */
    final byte[] side;

    /** Whether a sibling names a side and this one says that it does not know. */
    final boolean[] sideOpen;

    final boolean[] other;

    /** Not elsewhere classified. */
    final boolean[] nec;

    /** In diseases classified elsewhere. */
    final boolean[] elsewhere;

    /** Type 2 diabetes, which is meant where no type is named. */
    final boolean[] secondType;

    final boolean[] family;
    final boolean[] newborn;
    final boolean[] sequela;
    final boolean[] plain;

    /** Says how something came to pass, other than by accident. */
    final boolean[] intent;

    final boolean[] accident;

    /** Whether something but the side is left open. */
    final boolean[] unspecified;

    /** Whether it leaves open, or denies, what its category does not speak of. */
    final boolean[] opens;

    final boolean[] denies;

    /** How many nodes with a side stand beside it. */
    final char[] chapter;

    Tree(Shelf shelf, WordFacts facts) {
        this.shelf = shelf;
        int count = shelf.nodes();
        firstChild = new int[count];
        nextSibling = new int[count];
        side = new byte[count];
        sideOpen = new boolean[count];
        other = new boolean[count];
        unspecified = new boolean[count];
        opens = new boolean[count];
        denies = new boolean[count];
        nec = new boolean[count];
        elsewhere = new boolean[count];
        secondType = new boolean[count];
        family = new boolean[count];
        newborn = new boolean[count];
        sequela = new boolean[count];
        plain = new boolean[count];
        intent = new boolean[count];
        accident = new boolean[count];
        byte[] unspecifiedWords = new byte[count];
        byte[] deniedWords = new byte[count];
        chapter = new char[count];
        Arrays.fill(firstChild, -1);
        Arrays.fill(nextSibling, -1);
        for (int at = count - 1; at >= 0; at--) {
            int above = shelf.parent[at];
            if (above >= 0) {
                nextSibling[at] = firstChild[above];
                firstChild[above] = at;
            }
            int title = shelf.firstTerm[at];
            side[at] = (byte) facts.side(shelf, title);
            chapter[at] = isDiagnosis(at) ? WordFacts.chapter(shelf.code[at]) : ' ';
            int end = shelf.tokenStart[title + 1];
            for (int token = shelf.tokenStart[title]; token < end; token++) {
                int word = shelf.tokens[token] & Shelf.WORD;
                boolean denied = (shelf.tokens[token] & Shelf.NEGATED) != 0;
                boolean isElsewhere = word == facts.elsewhere;
                other[at] |= word == facts.other || word == facts.nec;
                nec[at] |= denied && isElsewhere;
                elsewhere[at] |= !denied && isElsewhere;
                secondType[at] |=
                        word == facts.two
                                && token > shelf.tokenStart[title]
                                && (shelf.tokens[token - 1] & Shelf.WORD) == facts.type
                                && token + 1 < end
                                && (shelf.tokens[token + 1] & Shelf.WORD) == facts.diabetes;
                family[at] |= word == facts.family;
                newborn[at] |= word == facts.newborn;
                sequela[at] |= word == facts.sequela;
                plain[at] |= word == facts.uncomplicated;
                intent[at] |= facts.intents.contains(word);
                accident[at] |= word == facts.accidental;
                if (word == facts.unspecified || word == facts.nos) {
                    unspecified[at] = true;
                    unspecifiedWords[at]++;
                }
                deniedWords[at] += (byte) (denied && !facts.isLight(word) ? 1 : 0);
            }
        }
        for (int at = 0; at < count; at++) {
            int above = shelf.parent[at];
            if (above >= 0 && unspecified[at] && side[at] == 0 && side[above] == 0) {
                for (int each = firstChild[above]; each >= 0; each = nextSibling[each]) {
                    if (side[each] == WordFacts.LEFT || side[each] == WordFacts.RIGHT) {
                        sideOpen[at] = true;
                    }
                }
            }
            unspecified[at] = unspecifiedWords[at] > (sideOpen[at] ? 1 : 0);
            opens[at] = above >= 0 && unspecifiedWords[at] > unspecifiedWords[above];
            denies[at] = above >= 0 && deniedWords[at] > deniedWords[above];
        }
    }

    private boolean isDiagnosis(int node) {
        return shelf.systems[shelf.system[node]].equals("ICD-10-CM");
    }

    int firstChild(int of) {
        return firstChild[of];
    }

    int nextSibling(int of) {
        return nextSibling[of];
    }

    int parent(int of) {
        return shelf.parent[of];
    }
}
