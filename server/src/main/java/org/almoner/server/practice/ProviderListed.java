package org.almoner.server.practice;

/** A provider is on the practice's list now, or stands there with another NPI. */
public record ProviderListed(long providerId, String npi) {}
