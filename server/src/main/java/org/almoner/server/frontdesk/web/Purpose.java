package org.almoner.server.frontdesk.web;

/** What a form is for: its heading, where it goes, and a word of advice, which may be empty. */
public record Purpose(String heading, String path, String advice) {}
