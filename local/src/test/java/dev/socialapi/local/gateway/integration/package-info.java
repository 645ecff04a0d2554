@NullMarked
package dev.socialapi.local.gateway.integration;

import org.jspecify.annotations.NullMarked;
