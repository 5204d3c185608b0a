package org.almoner.codes.find;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a coder knows about words: which ones exclude each other, which call for a chapter, which
 * say little. The words are those of one index.
 */
final class WordFacts {
    static final int LEFT = 1;
    static final int RIGHT = 2;
    static final int BOTH = 3;

    /** Of each group a code says one; another one that is asked for speaks against it. */
    private static final List<List<String>> CHOICES =
            List.of(
                    List.of("acute", "chronic", "subacute"),
                    List.of("male", "female"),
                    List.of("open", "closed"),
                    List.of("displaced", "nondisplaced"),
                    List.of("upper", "lower"),
                    List.of("anterior", "posterior"),
                    List.of("medial", "lateral"),
                    List.of("proximal", "distal"),
                    List.of("primary", "secondary"),
                    List.of("congenital", "acquired"),
                    List.of("benign", "malignant", "uncertain", "situ"),
                    List.of("internal", "external"),
                    List.of("superficial", "deep"),
                    List.of("complete", "incomplete", "partial"),
                    List.of("traffic", "nontraffic"),
                    List.of("driver", "passenger", "pedestrian", "boarding", "outside"),
                    List.of(
                            "accidental",
                            "harm",
                            "assault",
                            "undetermined",
                            "adverse",
                            "underdosing"),
                    List.of("systolic", "diastolic"),
                    List.of("adult", "juvenile", "child", "infantile"),
                    List.of("mild", "moderate", "severe", "profound"),
                    List.of("recurrent", "single", "persistent"),
                    List.of("index", "middle", "ring", "little", "thumb"),
                    List.of("great", "lesser"),
                    List.of("1st", "2nd", "3rd", "4th", "5th"),
                    List.of("ascending", "descending", "transverse", "sigmoid"),
                    List.of("hypertrophic", "atrophic"),
                    List.of("manic", "depressed", "mixed"),
                    List.of("arterial", "venous"),
                    List.of(),
                    List.of("head", "neck", "shaft"),
                    List.of("cervical", "thoracic", "lumbar", "sacral"),
                    List.of("maxilla", "mandible"),
                    List.of("use", "abuse", "dependence"),
                    List.of("intoxication", "withdrawal"),
                    List.of("comminuted", "spiral", "oblique", "segmental", "greenstick", "torus"),
                    List.of("hand", "foot"),
                    List.of("finger", "toe"),
                    List.of("arm", "leg"),
                    List.of("radius", "ulna"),
                    List.of("tibia", "fibula"),
                    List.of("laceration", "contusion", "abrasion", "puncture", "bite"),
                    List.of("subluxation", "dislocation"),
                    List.of("burn", "corrosion"),
                    List.of("classical", "common"));

    private static final int PARTS_FROM = CHOICES.indexOf(List.<String>of()) + 1;

    private static final Set<String> LIGHT =
            Set.of(
                    "other",
                    "specified",
                    "unspecified",
                    "nos",
                    "nec",
                    "elsewhere",
                    "classified",
                    "with",
                    "without",
                    "not",
                    "no",
                    "left",
                    "right",
                    "bilateral",
                    "unilateral",
                    "both",
                    "side",
                    "type",
                    "when",
                    "essential",
                    "mellitus",
                    "uncomplicated",
                    "initial",
                    "subsequent",
                    "sequela",
                    "encounter",
                    "organism");

    /** The letters of {@link #CUES}. */
    static final List<Character> CUED = List.of('O', 'P', 'Q', 'C', 'S', 'V', 'Z');

    /** Words that call for a chapter, by its first letter; C for neoplasms, S for injuries. */
    private static final Map<Character, String> CUES =
            Map.of(
                    'O',
                            "pregnancy pregnant gestation gestational delivery delivered obstetric"
                                + " obstetrical labor puerperal puerperium postpartum antepartum"
                                + " maternal abortion trimester fetal fetus placenta placental"
                                + " lactation preeclampsia eclampsia ectopic cesarean amniotic"
                                + " membrane cord childbirth birth umbilical molar mole"
                                + " malpresentation breech uterine hyperemesis gravidarum nipple",
                    'P',
                            "newborn neonatal neonate perinatal fetus fetal birth infant maternal"
                                + " premature preterm prematurity immaturity meconium congenital"
                                + " gestation neonatorum umbilical postmaturity",
                    'Q',
                            "congenital anomaly malformation deformity hereditary syndrome atresia"
                                    + " agenesis aplasia absence hypoplasia dysplasia cleft"
                                    + " supernumerary accessory ectopic familial trisomy chromosome"
                                    + " deletion duplication translocation stenosis",
                    'C',
                            "neoplasm malignant cancer carcinoma tumor sarcoma lymphoma leukemia"
                                + " melanoma benign adenoma metastatic metastasis situ myeloma"
                                + " glioma blastoma hemangioma lipoma papilloma polyp"
                                + " adenocarcinoma fibroma teratoma neuroma cyst nevus mesothelioma"
                                + " astrocytoma neuroblastoma retinoblastoma seminoma histiocytosis"
                                + " mastocytosis",
                    'S',
                            "injury fracture wound laceration contusion sprain dislocation"
                                + " subluxation burn corrosion poisoning toxic effect adverse"
                                + " underdosing bite foreign trauma traumatic strain crush crushing"
                                + " amputation abrasion frostbite superficial complication rupture"
                                + " puncture overdose blister hematoma sequela displaced"
                                + " nondisplaced salter overexposure allergy anaphylactic hit"
                                + " device graft prosthesis implant catheter",
                    'V',
                            "accident collision fall fell struck injured driver passenger"
                                + " pedestrian vehicle car bus motorcycle bicycle pedal assault"
                                + " suicide harm drowning exposure contact explosion fire war"
                                + " operation legal intervention aircraft watercraft boat machine"
                                + " firearm place activity occupant rider streetcar railway train"
                                + " traffic nontraffic misadventure bitten discharge",
                    'Z',
                            "history status encounter screening exam examination observation"
                                + " aftercare presence absence carrier counseling vaccination"
                                + " immunization contact exposure problem follow family personal"
                                + " fitting adjustment attention dependence donor supervision care"
                                + " acquired transplant need surveillance checkup risk resistance"
                                + " noncompliance lack");

    private final int[] choice;
    private final boolean[] light;
    private final boolean[] counted;
    private final Map<Character, boolean[]> cues = new HashMap<>();
    final boolean[] digit;
    final int left;
    final int right;
    final int bilateral;
    final int both;
    final int other;
    final int unspecified;
    final int nec;
    final int nos;
    final int elsewhere;
    final int type;
    final int two;
    final int diabetes;
    final int family;
    final int newborn;
    final int sequela;
    final int uncomplicated;
    final int accidental;

    /** How something came to pass, other than by accident. */
    final Set<Integer> intents = new HashSet<>();

    private final boolean[] organ;
    private final boolean[] sideWord;

    WordFacts(Lexicon lexicon) {
        int count = lexicon.words.length;
        choice = new int[count];
        light = new boolean[count];
        counted = new boolean[count];
        digit = new boolean[count];
        organ = new boolean[count];
        sideWord = new boolean[count];
        for (int group = 0; group < CHOICES.size(); group++) {
            for (String word : CHOICES.get(group)) {
                int at = lexicon.find(word);
                if (at >= 0) {
                    choice[at] = group + 1;
                }
            }
        }
        for (int at = 0; at < count; at++) {
            sideWord[at] = SIDE_WORDS.contains(lexicon.words[at]);
            counted[at] = Spelling.isCounted(lexicon.words[at]);
            light[at] = LIGHT.contains(lexicon.words[at]);
            digit[at] =
                    Character.isDigit(lexicon.words[at].charAt(0))
                            && lexicon.words[at].length() <= 3
                            && !lexicon.words[at].endsWith("d")
                            && !lexicon.words[at].endsWith("t")
                            && !lexicon.words[at].endsWith("h");
            organ[at] =
                    lexicon.words[at].matches(
                            "heart|ventric.*|atri.*|bundle|main|coronary|fascic.*|quadrant");
        }
        CUES.forEach((letter, words) -> {
            boolean[] at = new boolean[count];
            for (String word : words.split(" ", -1)) {
                int number = lexicon.find(word);
                if (number >= 0) {
                    at[number] = true;
                }
            }
            cues.put(letter, at);
        });
        left = lexicon.find("left");
        right = lexicon.find("right");
        bilateral = lexicon.find("bilateral");
        both = lexicon.find("both");
        other = lexicon.find("other");
        unspecified = lexicon.find("unspecified");
        nec = lexicon.find("nec");
        nos = lexicon.find("nos");
        elsewhere = lexicon.find("elsewhere");
        type = lexicon.find("type");
        two = lexicon.find("2");
        diabetes = lexicon.find("diabetes");
        family = lexicon.find("family");
        newborn = lexicon.find("newborn");
        sequela = lexicon.find("sequela");
        uncomplicated = lexicon.find("uncomplicated");
        accidental = lexicon.find("accidental");
        for (String word : List.of("harm", "assault", "undetermined", "adverse", "underdosing")) {
            if (lexicon.find(word) >= 0) {
                intents.add(lexicon.find(word));
            }
        }
    }

    /** Whether the words of a group are parts of the body or kinds, rather than opposites. */
    static boolean isPart(int group) {
        return group > PARTS_FROM;
    }

    /** The group of exclusive words that a word belongs to, or 0. */
    int choice(int word) {
        return choice[word];
    }

    boolean isCounted(int word) {
        return counted[word];
    }

    boolean isLight(int word) {
        return light[word];
    }

    boolean isCue(char chapter, int word) {
        boolean[] list = cues.get(chapter);
        return list != null && list[word];
    }

    private static final Set<String> SIDE_WORDS =
            Set.of(
                    "left",
                    "right",
                    "bilateral",
                    "both",
                    "unspecified",
                    "unilateral",
                    "eye",
                    "ear",
                    "side");

    /** Whether a word only says on which side, or that of two it is one. */
    boolean isSide(int word) {
        return sideWord[word];
    }

    /** The side that a term names: none, left, right or both. */
    int side(Shelf shelf, int term) {
        int side = 0;
        int end = shelf.tokenStart[term + 1];
        for (int at = shelf.tokenStart[term]; at < end; at++) {
            int word = shelf.tokens[at] & Shelf.WORD;
            boolean ofAnOrgan = at + 1 < end && organ[shelf.tokens[at + 1] & Shelf.WORD];
            if (word == left && !ofAnOrgan) {
                side |= LEFT;
            } else if (word == right && !ofAnOrgan) {
                side |= RIGHT;
            } else if (word == bilateral || word == both) {
                side = BOTH;
            }
        }
        return side;
    }

    static char chapter(String code) {
        char letter = code.charAt(0);
        return switch (letter) {
            case 'O', 'P', 'Q', 'Z' -> letter;
            case 'C' -> 'C';
            case 'D' -> code.charAt(1) < '5' ? 'C' : ' ';
            case 'S', 'T' -> 'S';
            case 'V', 'W', 'X', 'Y' -> 'V';
            default -> ' ';
        };
    }
}
