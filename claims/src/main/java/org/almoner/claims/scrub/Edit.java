package org.almoner.claims.scrub;

import org.almoner.claims.Finding;

import java.util.List;

/** One rule about a claim. Implementations hold no state, so they are safe in many threads. */
interface Edit {

    EditDescription description();

    /** What is wrong with the claim in this rule's eyes; empty when nothing is. */
    List<Finding> check(Subject subject);
}
