/**
 * How the tests talk to the API, and what holds for every answer: what the contract documents,
 * nothing else, and nothing that tells about the inside.
 */
@NullMarked
package dev.socialapi.e2e.http;

import org.jspecify.annotations.NullMarked;
