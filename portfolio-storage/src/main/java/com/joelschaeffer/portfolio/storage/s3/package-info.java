/**
 * Keeps objects in a bucket of Cloudflare R2 or of another store that speaks S3. Start at
 * {@link com.joelschaeffer.portfolio.storage.s3.S3BlobStore}.
 */
@NullMarked
package com.joelschaeffer.portfolio.storage.s3;

import org.jspecify.annotations.NullMarked;
