/** Proves the FHIR intake. */
@NullMarked
package org.almoner.server.charts.intake;

import org.jspecify.annotations.NullMarked;
