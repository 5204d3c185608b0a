package org.almoner.server.frame;

import org.almoner.server.access.SignedIn;

import java.util.List;

/** Finds things for the command box. Each capability offers one for what it knows, as a bean. */
public interface Finder {

    /** Where its answers stand among those of the others: patients first, actions last. */
    int order();

    /**
     * What the words may mean, best first, at most {@code limit}; nothing that this person may not
     * open.
     */
    List<Found> find(String words, SignedIn person, int limit);

    /**
     * One answer.
     *
     * @param kind a word such as {@code patient}, {@code claim}, {@code code}
     * @param title what the answer is called
     * @param detail what tells it from its neighbours
     * @param path where Enter leads; holds numbers, never a name
     */
    record Found(String kind, String title, String detail, String path) {}
}
