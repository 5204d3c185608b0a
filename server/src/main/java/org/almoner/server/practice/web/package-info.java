/** Looking up payers and what they agreed to. */
@NullMarked
package org.almoner.server.practice.web;

import org.jspecify.annotations.NullMarked;
