/**
 * Statements with attachments on the wire: {@code multipart/mixed} (RFC 2046) read and written as a stream, and xAPI's
 * rules about what stands in it (1.0.3, part three, 1.5.2; 2.0 has the same rules).
 *
 * <p>A server reads a request in two steps, because the statements decide what may follow them:
 *
 * <pre>{@code
 * MultipartStatements request = MultipartStatements.read(contentType, body, limits);
 * // read and check request.statements(), collect DeclaredAttachment.of(...) of each statement
 * request.receive(declared, Lengths.BY_HASH, attachments);
 * }</pre>
 *
 * <p>Why no library: Angus Mail, which Jakarta EE servers bring, keeps whole parts in memory and forgives a missing
 * closing line and wrong line ends, where the standard wants a refusal. Servers' own multipart code reads
 * {@code multipart/form-data} only, which the standard forbids here. What is needed is one scanner for the boundary
 * and one for header lines.
 */
package org.jumptojob.xapi.multipart;
