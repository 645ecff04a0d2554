/**
 * The API explorer: Swagger UI from its jar, with a page of ours that loads the contract from where
 * the API publishes it. Nothing comes from another host, and the page's policy forbids it.
 */
@NullMarked
package dev.socialapi.local.explorer;

import org.jspecify.annotations.NullMarked;
