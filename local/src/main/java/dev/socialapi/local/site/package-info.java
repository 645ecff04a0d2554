/** The site of the published contract, served from where the build leaves it. */
@NullMarked
package dev.socialapi.local.site;

import org.jspecify.annotations.NullMarked;
