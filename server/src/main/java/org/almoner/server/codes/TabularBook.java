package org.almoner.server.codes;

import org.almoner.codes.icd.Diagnoses;
import org.almoner.codes.icd.Node;

import java.util.List;
import java.util.Optional;

/** The tree of the tabular list, as it was loaded. */
record TabularBook(Diagnoses diagnoses) implements Tree {

    @Override
    public Optional<Node> find(String code) {
        return diagnoses.find(code);
    }

    @Override
    public List<Node> parents(String code) {
        return diagnoses.parents(code);
    }

    @Override
    public List<Node> children(String code) {
        return diagnoses.children(code);
    }

    @Override
    public List<Node> roots() {
        return diagnoses.chapters();
    }
}
