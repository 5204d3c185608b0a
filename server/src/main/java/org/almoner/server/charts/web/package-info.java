/** The chart's screens: reading files in, and a visit's documents. */
@NullMarked
package org.almoner.server.charts.web;

import org.jspecify.annotations.NullMarked;
