@NullMarked
package dev.socialapi.local.template;

import org.jspecify.annotations.NullMarked;
