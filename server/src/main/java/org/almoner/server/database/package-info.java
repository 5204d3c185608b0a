/**
 * Opens the database: a PostgreSQL of our own in a folder, or a server of the user's by its URL.
 */
@NullMarked
package org.almoner.server.database;

import org.jspecify.annotations.NullMarked;
