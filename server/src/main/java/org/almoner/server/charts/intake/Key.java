package org.almoner.server.charts.intake;

/**
 * What a resource is known by, here and at its source.
 *
 * @param system the identifier's system, or the source that gave the plain id
 * @param type the resource's type
 * @param value the identifier or id
 */
record Key(String system, String type, String value) {}
