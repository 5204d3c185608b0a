package org.almoner.server.practice.web;

import java.util.Map;
import java.util.TreeMap;

/**
 * Kinds of practice that are met most, in our own words, to choose from; any other may be typed.
 */
public final class Taxonomies {

    public static final Map<String, String> COMMON =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("207Q00000X", "family medicine"),
                            Map.entry("207R00000X", "internal medicine"),
                            Map.entry("208000000X", "pediatrics"),
                            Map.entry("208D00000X", "general practice"),
                            Map.entry("207V00000X", "obstetrics and gynecology"),
                            Map.entry("207X00000X", "orthopedic surgery"),
                            Map.entry("208600000X", "surgery"),
                            Map.entry("207RC0000X", "cardiology"),
                            Map.entry("207RG0100X", "gastroenterology"),
                            Map.entry("207N00000X", "dermatology"),
                            Map.entry("207P00000X", "emergency medicine"),
                            Map.entry("2084P0800X", "psychiatry"),
                            Map.entry("2084N0400X", "neurology"),
                            Map.entry("213E00000X", "podiatry"),
                            Map.entry("225100000X", "physical therapy"),
                            Map.entry("363L00000X", "nurse practitioner"),
                            Map.entry("363A00000X", "physician assistant"),
                            Map.entry("261QP2300X", "primary care clinic"),
                            Map.entry("261QU0200X", "urgent care clinic")));

    private Taxonomies() {}
}
