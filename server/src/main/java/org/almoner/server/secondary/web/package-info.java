/** The desk of second payers: what waits for a person, and what is asked of whom. */
@NullMarked
package org.almoner.server.secondary.web;

import org.jspecify.annotations.NullMarked;
