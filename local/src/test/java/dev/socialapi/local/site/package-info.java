@NullMarked
package dev.socialapi.local.site;

import org.jspecify.annotations.NullMarked;
