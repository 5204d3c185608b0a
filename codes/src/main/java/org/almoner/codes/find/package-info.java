/**
 * The encoder: finds the code that a person means by a number, a word, a short form or a phrase.
 */
@NullMarked
package org.almoner.codes.find;

import org.jspecify.annotations.NullMarked;
