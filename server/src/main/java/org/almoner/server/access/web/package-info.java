/** Signing in and out. */
@NullMarked
@NamedInterface("web")
package org.almoner.server.access.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
