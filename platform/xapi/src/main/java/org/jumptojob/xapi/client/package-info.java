/**
 * A client for any learning record store that speaks xAPI 1.0.3 or 2.0. It needs Java 17 and JSON-P, no container; add
 * an implementation of {@code jakarta.json} such as Parsson to the class path of a plain program.
 *
 * <pre>{@code
 * XapiClient store = XapiClient.builder(URI.create("https://lrs.example.org/xapi"))
 *         .basic(key, secret)
 *         .version(XapiVersion.V1_0_3)
 *         .build();
 *
 * List<UUID> ids = store.send(statementTexts);                        // in batches, safe to repeat
 * Optional<String> text = store.get(ids.get(0));                      // character for character
 * try (Stream<String> texts = store.statements(StatementsQuery.all().verb(iri).since(yesterday))) {
 *     texts.limit(1000).forEach(...);                                 // page after page, as they are needed
 * }
 *
 * Documents state = store.documents(DocumentSet.state(activityIri, agent));
 * Optional<Document> bookmark = state.get("bookmark");
 * state.put("bookmark", Document.json("{\"page\":7}"), Precondition.unchanged(bookmark));
 * }</pre>
 *
 * <p>Statements go in and out as JSON text and are never rewritten, so that numbers and escapes stay as they were.
 *
 * <p>What fails is told by {@link org.jumptojob.xapi.client.XapiClientException}, with the status and the store's own
 * sentence. Before that, the client tries again where that can help: on 429, 502, 503, 504 and when no answer came. Each
 * of its requests may be repeated without harm. A client may be used by many threads.
 *
 * <p>Source: xAPI 1.0.3, part three (Communication), and IEEE 9274.1.1-2023, 4.1.
 */
package org.jumptojob.xapi.client;
