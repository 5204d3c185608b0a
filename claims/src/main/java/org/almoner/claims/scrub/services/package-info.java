/** Rules of services of their own kind: drugs, anesthesia, telehealth, laboratory, visits. */
@NullMarked
package org.almoner.claims.scrub.services;

import org.jspecify.annotations.NullMarked;
