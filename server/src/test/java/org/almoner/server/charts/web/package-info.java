/** Proves the chart's screens. */
@NullMarked
package org.almoner.server.charts.web;

import org.jspecify.annotations.NullMarked;
