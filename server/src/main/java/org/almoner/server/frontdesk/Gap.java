package org.almoner.server.frontdesk;

import org.jspecify.annotations.Nullable;

/**
 * Something a claim needs and the registration does not have.
 *
 * @param field a word for machines, such as {@code birthDate}, {@code memberId}
 * @param message what is missing and what to do
 * @param coverageId the coverage it is missing from; null when it is the patient's own
 */
public record Gap(String field, String message, @Nullable Long coverageId) {}
