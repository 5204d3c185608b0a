/** The front desk: patients, their coverages by date of service, and what payers say about them. */
@NullMarked
package org.almoner.server.frontdesk;

import org.jspecify.annotations.NullMarked;
