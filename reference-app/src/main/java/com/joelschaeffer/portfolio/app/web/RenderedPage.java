package com.joelschaeffer.portfolio.app.web;

import java.util.Map;

/**
 * A page that is the same for everybody who asks for its address.
 *
 * @param content     its bytes
 * @param contentType with charset
 * @param headers     further headers that belong to it
 */
@SuppressWarnings("ArrayRecordComponent") // sent as they are, never compared
record RenderedPage(byte[] content, String contentType, Map<String, String> headers, SharedFor sharedFor) {}
