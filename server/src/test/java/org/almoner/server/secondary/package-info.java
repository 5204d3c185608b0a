/** Second payers, from the first one's answer to the patient's share. */
@NullMarked
package org.almoner.server.secondary;

import org.jspecify.annotations.NullMarked;
