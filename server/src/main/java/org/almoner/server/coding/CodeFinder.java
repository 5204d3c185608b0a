package org.almoner.server.coding;

import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.Encounters;
import org.almoner.server.codes.Answer;
import org.almoner.server.codes.Favourites;
import org.almoner.server.codes.Favourites.Kept;
import org.almoner.server.codes.Lookup;
import org.almoner.server.practice.Practice;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds codes for the box of the coding desk, as of the day of the visit. */
@Service
public class CodeFinder {

    private static final int WHILE_TYPING = 8;

    private final Lookup lookup;
    private final Favourites favourites;
    private final Encounters encounters;
    private final Practice practice;

    CodeFinder(Lookup lookup, Favourites favourites, Encounters encounters, Practice practice) {
        this.lookup = lookup;
        this.favourites = favourites;
        this.encounters = encounters;
        this.practice = practice;
    }

    /**
     * Answers under their heading.
     *
     * @param heading empty for what was found by words
     */
    public record Answers(String heading, List<Answer> list) {

        public Answers {
            list = List.copyOf(list);
        }
    }

    /** What may be put on this chart by these words; without any, what is kept at hand. */
    public List<Answers> forChart(long encounterId, String words) {
        Encounter encounter = encounters.getEncounter(encounterId);
        LocalDate day = encounter.serviceDate();
        if (words.isBlank()) {
            return atHand(encounter, day);
        }
        List<Answer> found = lookup.find(words, day, ChartDesk.SYSTEMS, WHILE_TYPING);
        return found.isEmpty() ? List.of() : List.of(new Answers("", found));
    }

    private List<Answers> atHand(Encounter encounter, LocalDate day) {
        List<Answers> lists = new ArrayList<>();
        add(lists, "Yours", favourites.listMine(day), day);
        Long providerId = encounter.providerId();
        String specialty = providerId == null ? "" : practice.getProvider(providerId).specialty();
        if (!specialty.isBlank()) {
            add(lists, specialty, favourites.listOfSpecialty(specialty, day), day);
        }
        return lists;
    }

    private void add(List<Answers> lists, String heading, List<Kept> kept, LocalDate day) {
        List<Answer> answers =
                lookup.of(
                        kept.stream()
                                .filter(each ->
                                        ChartDesk.SYSTEMS.contains(each.favourite().system()))
                                .toList(),
                        day);
        if (!answers.isEmpty()) {
            lists.add(new Answers(heading, answers));
        }
    }
}
