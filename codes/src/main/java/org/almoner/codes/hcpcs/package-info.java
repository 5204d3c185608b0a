/** HCPCS Level II: codes and modifiers with what Medicare says of them. */
@NullMarked
package org.almoner.codes.hcpcs;

import org.jspecify.annotations.NullMarked;
