package org.almoner.server.coding;

import java.time.Instant;

/** A coder finished a chart for the first time. */
public record ChartFinished(CodedChart chart, Instant at, String by) {}
