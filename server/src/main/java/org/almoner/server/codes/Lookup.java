package org.almoner.server.codes;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeBook.Hit;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.icd.Node;
import org.almoner.server.codes.CodePage.Choice;
import org.almoner.server.codes.Favourites.Kept;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks codes up by words or by number, and says beside each what is to be minded. */
@Service
public class Lookup {

    private static final int WORDS_LEAST = 2;

    /** Sides and seventh characters of one condition come as many hits and become one answer. */
    private static final int HITS_PER_ANSWER = 4;

    private final CodeBook codes;
    private final Shelf shelf;
    private final DiagnosisPages diagnoses;
    private final AcceptedCodes accepted;

    Lookup(CodeBook codes, Shelf shelf, DiagnosisPages diagnoses, AcceptedCodes accepted) {
        this.codes = codes;
        this.accepted = accepted;
        this.shelf = shelf;
        this.diagnoses = diagnoses;
    }

    /** The answers, best first; of codes that differ only in side or seventh character one. */
    public List<Answer> find(String words, LocalDate day, Set<CodeSystem> systems, int limit) {
        String asked = words.strip();
        if (asked.length() < WORDS_LEAST) {
            return List.of();
        }
        List<Answer> answers = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        int most = limit * HITS_PER_ANSWER;
        for (Hit hit : codes.search(asked, day, systems, most, accepted.counts())) {
            Code code = hit.code();
            boolean isDiagnosis = code.system() == CodeSystem.ICD10CM;
            if (answers.size() < limit
                    && !(isDiagnosis && covered.contains(Sides.stem(code.code())))) {
                Answer answer = answer(code, hit.why(), hit.with(), day);
                answers.add(answer);
                if (isDiagnosis) {
                    covered.add(Sides.stem(code.code()));
                    answer.sides().forEach(side -> covered.add(stemOf(side)));
                }
            }
        }
        return answers;
    }

    private static String stemOf(Choice side) {
        return Sides.stem(side.code().replace(".", ""));
    }

    /** Favourites as answers; those that are not valid on the day are left out. */
    public List<Answer> of(List<Kept> kept, LocalDate day) {
        List<Answer> answers = new ArrayList<>();
        for (Kept each : kept) {
            codes.find(each.favourite().system(), each.favourite().code(), day)
                    .map(code -> answer(code, "", List.of(), day))
                    .ifPresent(answers::add);
        }
        return answers;
    }

    private Answer answer(Code code, String why, List<Code> with, LocalDate day) {
        ShelfDay books = shelf.on(day);
        List<Chip> chips = new ArrayList<>();
        List<Choice> sevenths = new ArrayList<>();
        List<Choice> sides = new ArrayList<>();
        if (code.system() == CodeSystem.ICD10CM) {
            chips.addAll(Chips.of(code.code(), books));
            chips.addAll(Chips.instructions(code.code(), books));
            sevenths.addAll(diagnoses.sevenths(code.code(), books));
            Tree tree = diagnoses.tree(code.code(), books);
            Optional<Node> node = tree.find(code.code());
            node.ifPresent(found -> sides.addAll(Sides.of(found, tree, books)));
        }
        return new Answer(
                code.system(),
                code.code(),
                code.display(),
                code.title(),
                code.billable(),
                books.path(code.system(), code.display()),
                why,
                with,
                chips,
                sevenths,
                sides);
    }
}
