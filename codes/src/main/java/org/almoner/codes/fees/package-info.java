/** What Medicare pays: its fee schedules as published, and the price of a service by its rules. */
@NullMarked
package org.almoner.codes.fees;

import org.jspecify.annotations.NullMarked;
