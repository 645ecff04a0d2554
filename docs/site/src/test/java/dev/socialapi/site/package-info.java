@NullMarked
package dev.socialapi.site;

import org.jspecify.annotations.NullMarked;
