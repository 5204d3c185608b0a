package org.almoner.server.clearinghouse;

/** A person did not want to wait for the next exchange and asked for what has come. */
public record AnswersAskedFor() {}
