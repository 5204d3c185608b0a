/** The alpha-numeric file is read whole or refused. */
@NullMarked
package org.almoner.codes.hcpcs;

import org.jspecify.annotations.NullMarked;
