package org.almoner.server.codes.web;

import org.almoner.server.codes.Favourites.Kept;

import java.util.List;

/** The favourites of everybody who codes for a specialty. */
public record SpecialtyList(String name, List<Kept> codes) {

    public SpecialtyList {
        codes = List.copyOf(codes);
    }
}
