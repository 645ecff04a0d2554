/** The published contract's guides: does the API do what they show? */
@NullMarked
package dev.socialapi.e2e.site;

import org.jspecify.annotations.NullMarked;
