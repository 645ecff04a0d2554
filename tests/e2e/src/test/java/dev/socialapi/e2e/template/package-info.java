/**
 * That the local system is the template and nothing else: what is taken away from a copy of the
 * template is missing from the system that starts from it, and only that.
 */
@NullMarked
package dev.socialapi.e2e.template;

import org.jspecify.annotations.NullMarked;
