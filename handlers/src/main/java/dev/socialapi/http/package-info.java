/**
 * What is HTTP about an operation, whatever the operation: who may call it, which bodies are taken,
 * conditional answers, the headers of every answer and problems.
 *
 * <p>Rules know nothing of this package, and it knows nothing of Lambda.
 */
@NullMarked
package dev.socialapi.http;

import org.jspecify.annotations.NullMarked;
