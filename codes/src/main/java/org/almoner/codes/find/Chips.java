package org.almoner.codes.find;

import org.almoner.codes.icd.Crosswalks;
import org.almoner.codes.icd.Diagnoses;
import org.almoner.codes.icd.NoteKind;
import org.almoner.codes.icd.Said;
import org.almoner.codes.store.CodeStore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a coder wants to see beside a code before taking it. */
public final class Chips {
    private static final String DIAGNOSES = "ICD-10-CM";
    private static final String MODEL = "V28";

    private final Diagnoses diagnoses;
    private final Crosswalks crosswalks;

    private Chips(Diagnoses diagnoses, Crosswalks crosswalks) {
        this.diagnoses = diagnoses;
        this.crosswalks = crosswalks;
    }

    public static Chips on(CodeStore store, LocalDate day) {
        return new Chips(Diagnoses.on(store, day), Crosswalks.on(store, day));
    }

    /** Short words such as "code first"; none for codes that have no conventions. */
    public List<String> of(Hit hit) {
        if (!hit.system().equals(DIAGNOSES)) {
            return List.of();
        }
        Set<NoteKind> kinds = EnumSet.noneOf(NoteKind.class);
        for (Said said : diagnoses.notes(hit.code())) {
            kinds.add(said.kind());
        }
        List<String> chips = new ArrayList<>();
        chip(chips, "excludes1", kinds.contains(NoteKind.EXCLUDES1));
        chip(chips, "excludes2", kinds.contains(NoteKind.EXCLUDES2));
        chip(chips, "code first", kinds.contains(NoteKind.CODE_FIRST));
        chip(chips, "use additional", kinds.contains(NoteKind.USE_ADDITIONAL));
        chip(chips, "code also", kinds.contains(NoteKind.CODE_ALSO));
        chip(chips, "manifestation", diagnoses.isManifestation(hit.code()));
        chip(chips, "unspecified", diagnoses.isUnspecified(hit.code()));
        crosswalks.hccs(hit.code(), MODEL).forEach(hcc -> chips.add("HCC " + hcc.category()));
        chip(chips, "POA exempt", diagnoses.isPoaExempt(hit.code()));
        return List.copyOf(chips);
    }

    private static void chip(List<String> chips, String name, boolean holds) {
        if (holds) {
            chips.add(name);
        }
    }
}
