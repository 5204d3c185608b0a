package org.almoner.claims.scrub;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The starter set's codes, but the lists of the uniform bill as the few rows beside tests say. */
record SmallCodes(CodeBook starter, CodeBook loaded) implements CodeBook {

    private static final Set<CodeSystem> OF_THE_BILL =
            EnumSet.of(
                    CodeSystem.REVENUE,
                    CodeSystem.TYPE_OF_BILL,
                    CodeSystem.CONDITION,
                    CodeSystem.OCCURRENCE,
                    CodeSystem.OCCURRENCE_SPAN,
                    CodeSystem.VALUE,
                    CodeSystem.DISCHARGE_STATUS);

    private CodeBook of(CodeSystem system) {
        return OF_THE_BILL.contains(system) ? loaded : starter;
    }

    @Override
    public Optional<Code> find(CodeSystem system, String code, LocalDate day) {
        return of(system).find(system, code, day);
    }

    @Override
    public Optional<Code> findEver(CodeSystem system, String code) {
        return of(system).findEver(system, code);
    }

    @Override
    public List<Code> history(CodeSystem system, String code) {
        return of(system).history(system, code);
    }

    @Override
    public Dated dated(CodeSystem system, String code) {
        return of(system).dated(system, code);
    }

    @Override
    public List<Code> listSuccessors(CodeSystem system, String code, LocalDate day) {
        return of(system).listSuccessors(system, code, day);
    }

    @Override
    public boolean isWhole(CodeSystem system, LocalDate day) {
        return of(system).isWhole(system, day);
    }

    @Override
    public List<Code> listStartingWith(CodeSystem system, String prefix, LocalDate day) {
        return of(system).listStartingWith(system, prefix, day);
    }

    @Override
    public List<Code> list() {
        return starter.list();
    }

    @Override
    public List<Code> list(CodeSystem system) {
        return of(system).list(system);
    }

    @Override
    public List<Hit> search(String words, LocalDate day, Set<CodeSystem> systems, int limit) {
        return starter.search(words, day, systems, limit);
    }
}
