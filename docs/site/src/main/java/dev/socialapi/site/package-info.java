/**
 * Makes the published contract's site: the files themselves, a reference, guides that take their
 * facts from the contract, a changelog made of its released versions, and types.
 */
@NullMarked
package dev.socialapi.site;

import org.jspecify.annotations.NullMarked;
