/** The API for its readers. Owns the merged OpenAPI document and the page that shows it. */
@NullMarked
package vn.tiendo.gateway.docs;

import org.jspecify.annotations.NullMarked;
