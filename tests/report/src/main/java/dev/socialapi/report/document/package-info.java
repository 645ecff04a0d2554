/** Figures in documents: what is measured has its place there, and nobody types it. */
@NullMarked
package dev.socialapi.report.document;

import org.jspecify.annotations.NullMarked;
