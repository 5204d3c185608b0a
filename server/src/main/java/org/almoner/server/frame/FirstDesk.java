package org.almoner.server.frame;

import org.almoner.server.access.SignedIn;

import java.util.Optional;

/**
 * A desk that stands before all others while something has to be done before any other work can go
 * on. A capability offers it as a bean.
 */
public interface FirstDesk {

    /** What is to be done; empty when nothing is. */
    Optional<Call> find(SignedIn person);

    /**
     * A call to do first things first.
     *
     * @param key the desk, as the layout marks it
     * @param title the desk's name
     * @param path where it leads; empty for a person who may not do it
     * @param left how many things are left
     * @param words what is missing, in a sentence
     */
    record Call(String key, String title, String path, int left, String words) {

        public boolean isMine() {
            return !path.isEmpty();
        }
    }
}
