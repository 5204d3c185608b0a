/** Denials: a case for each refusal, worked to money or to a decision, and the lesson it leaves. */
@NullMarked
package org.almoner.server.denials;

import org.jspecify.annotations.NullMarked;
