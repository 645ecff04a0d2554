@NullMarked
package dev.socialapi.local.explorer;

import org.jspecify.annotations.NullMarked;
