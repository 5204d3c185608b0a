/** Founding a practice, and what whoever runs it keeps: people, providers, payers, fees. */
@NullMarked
package org.almoner.server.practice.web;

import org.jspecify.annotations.NullMarked;
