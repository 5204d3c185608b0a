package org.almoner.server.codes;

import org.almoner.codes.icd.Node;

import java.util.List;
import java.util.Optional;

/** How the codes of a book stand below each other. */
interface Tree {

    /** A code without dot, or a heading by its key or as it is displayed. */
    Optional<Node> find(String code);

    /** What stands above it, the outermost first. */
    List<Node> parents(String code);

    /** What stands right below it, in the order of the book. */
    List<Node> children(String code);

    /** What stands at the top of the book. */
    List<Node> roots();

    /** What comes before it: its elder sibling, else what it stands under. */
    default Optional<Node> previous(Node node) {
        List<Node> siblings = siblings(node);
        int at = siblings.indexOf(node);
        return at > 0 ? Optional.of(siblings.get(at - 1)) : parent(node);
    }

    /** What comes after it: its younger sibling, else that of what it stands under. */
    default Optional<Node> next(Node node) {
        for (Optional<Node> at = Optional.of(node); at.isPresent(); at = parent(at.get())) {
            List<Node> siblings = siblings(at.get());
            int place = siblings.indexOf(at.get());
            if (place >= 0 && place + 1 < siblings.size()) {
                return Optional.of(siblings.get(place + 1));
            }
        }
        return Optional.empty();
    }

    /** What it stands right under. */
    default Optional<Node> parent(Node node) {
        List<Node> parents = parents(node.key());
        return parents.isEmpty() ? Optional.empty() : Optional.of(parents.getLast());
    }

    /** The nodes under the same heading, itself among them. */
    default List<Node> siblings(Node node) {
        return parent(node).map(above -> children(above.key())).orElseGet(this::roots);
    }
}
