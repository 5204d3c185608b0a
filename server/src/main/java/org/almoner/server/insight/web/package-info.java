/** The supervisor's desk. */
@NullMarked
package org.almoner.server.insight.web;

import org.jspecify.annotations.NullMarked;
