/** The screens of clearinghouse. */
@NullMarked
package org.almoner.server.clearinghouse.web;

import org.jspecify.annotations.NullMarked;
