package org.almoner.server.coding;

import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeBook.Hit;
import org.almoner.codes.CodeSystem;
import org.almoner.server.charts.Encounters;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Finds codes by words or by number. */
@Service
public class CodeFinder {

    private static final int WHILE_TYPING = 8;
    private static final int LOOK_UP = 60;
    private static final Set<CodeSystem> EVERY = Set.of(CodeSystem.values());

    private final CodeBook codes;
    private final Encounters encounters;

    CodeFinder(CodeBook codes, Encounters encounters) {
        this.codes = codes;
        this.encounters = encounters;
    }

    /** What may be put on this chart, as of its date of service. */
    public List<Hit> forChart(long encounterId, String words) {
        if (words.strip().length() < 2) {
            return List.of();
        }
        LocalDate day = encounters.getEncounter(encounterId).serviceDate();
        return codes.search(words.strip(), day, ChartDesk.SYSTEMS, WHILE_TYPING);
    }

    /** Every code set, as it was on a day. */
    public List<Hit> lookUp(String words, LocalDate day) {
        return words.strip().length() < 2
                ? List.of()
                : codes.search(words.strip(), day, EVERY, LOOK_UP);
    }
}
