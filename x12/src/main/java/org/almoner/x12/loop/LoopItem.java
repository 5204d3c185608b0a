package org.almoner.x12.loop;

/** What stands in a loop: a segment, or a loop inside it. */
public sealed interface LoopItem permits Loop, Placed {}
