/**
 * Reads FHIR R4 files into charts: all of a file or nothing of it, and never the same thing twice.
 */
@NullMarked
@NamedInterface("intake")
package org.almoner.server.charts.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
