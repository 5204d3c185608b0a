package org.almoner.server.codes;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Whatever the library has open at the moment of each question. */
record CurrentCodes(CodeLibrary library) implements CodeBook {

    @Override
    public Optional<Code> find(CodeSystem system, String code, LocalDate day) {
        return library.book().find(system, code, day);
    }

    @Override
    public Optional<Code> findEver(CodeSystem system, String code) {
        return library.book().findEver(system, code);
    }

    @Override
    public List<Code> history(CodeSystem system, String code) {
        return library.book().history(system, code);
    }

    @Override
    public Dated dated(CodeSystem system, String code) {
        return library.book().dated(system, code);
    }

    @Override
    public List<Code> listSuccessors(CodeSystem system, String code, LocalDate day) {
        return library.book().listSuccessors(system, code, day);
    }

    @Override
    public boolean isWhole(CodeSystem system, LocalDate day) {
        return library.book().isWhole(system, day);
    }

    @Override
    public List<Code> listStartingWith(CodeSystem system, String prefix, LocalDate day) {
        return library.book().listStartingWith(system, prefix, day);
    }

    @Override
    public List<Code> list() {
        return library.book().list();
    }

    @Override
    public List<Code> list(CodeSystem system) {
        return library.book().list(system);
    }

    @Override
    public List<Hit> search(String words, LocalDate day, Set<CodeSystem> systems, int limit) {
        return library.book().search(words, day, systems, limit);
    }

    @Override
    public List<Hit> search(
            String words,
            LocalDate day,
            Set<CodeSystem> systems,
            int limit,
            ToIntFunction<String> accepted) {
        return library.book().search(words, day, systems, limit, accepted);
    }
}
