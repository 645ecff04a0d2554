/**
 * Requests that can be repeated without doing anything twice: what an {@code Idempotency-Key}
 * stands for. The record of its use is written with what the request creates, in one transaction.
 */
@NullMarked
package dev.socialapi.idempotency;

import org.jspecify.annotations.NullMarked;
