/**
 * Who may enter: people, roles, sessions, the roles at every route, and the wall between practices.
 */
@NullMarked
package org.almoner.server.access;

import org.jspecify.annotations.NullMarked;
