/** The front desk's screens: finding and registering patients, their coverages, eligibility. */
@NullMarked
package org.almoner.server.frontdesk.web;

import org.jspecify.annotations.NullMarked;
