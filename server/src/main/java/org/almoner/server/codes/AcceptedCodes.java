package org.almoner.server.codes;

import java.util.function.ToIntFunction;

/** What the practice's coders put on charts; whoever keeps the charts tells it. */
public interface AcceptedCodes {

    /** How often the current practice used a code lately, without dots; 0 where nobody did. */
    ToIntFunction<String> counts();
}
