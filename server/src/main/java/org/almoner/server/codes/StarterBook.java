package org.almoner.server.codes;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.icd.Node;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The codes of a set that has no tree of its own: each stands under those it begins with. */
record StarterBook(CodeBook codes, CodeSystem system, LocalDate day) implements Tree {

    private static final int CATEGORY = 3;

    @Override
    public Optional<Node> find(String code) {
        return codes.find(system, code, day).map(StarterBook::node);
    }

    private static Node node(Code code) {
        return new Node(code.code(), code.title(), code.billable());
    }

    @Override
    public List<Node> parents(String code) {
        String key = code.replace(".", "").toUpperCase(Locale.ROOT);
        List<Node> parents = new ArrayList<>();
        for (int length = CATEGORY; isTree() && length < key.length(); length++) {
            find(key.substring(0, length)).ifPresent(parents::add);
        }
        return parents;
    }

    @Override
    public List<Node> children(String code) {
        return isTree() ? outermost(codes.listStartingWith(system, code, day), code) : List.of();
    }

    @Override
    public List<Node> roots() {
        return outermost(codes.listStartingWith(system, "", day), "");
    }

    private boolean isTree() {
        return system == CodeSystem.ICD10CM;
    }

    /** Those that stand under no other one of the list; a list that is no tree as it is. */
    private List<Node> outermost(List<Code> sorted, String without) {
        List<Node> found = new ArrayList<>();
        String last = "";
        for (Code each : sorted) {
            boolean below = isTree() && !last.isEmpty() && each.code().startsWith(last);
            if (!below && !each.code().equals(without)) {
                last = each.code();
                found.add(node(each));
            }
        }
        return found;
    }
}
