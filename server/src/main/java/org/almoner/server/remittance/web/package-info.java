/** The queue of remittances, and a remittance with its proof as arithmetic. */
@NullMarked
package org.almoner.server.remittance.web;

import org.jspecify.annotations.NullMarked;
